"""Read the catalogue from its YAML files: the only module of the catalogue that knows YAML."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import yaml

from ..model import Catalogue, Frameworks, Problem
from .check import check
from .entry_build import catalogue
from .entry_rules import Entry, entry_rules
from .entry_shape import FILES, REGISTER, EntryFile
from .families import FILE as FAMILIES_FILE
from .families import Families, choice_rules, families, family_rules, spread
from .fault import CatalogueError, error
from .framework_build import frameworks
from .framework_rules import dimension_rules, framework_rules
from .framework_shape import DIMENSIONS_FILE, frameworks_file
from .register import register_rules
from .tree import Kind, Listing, Mapping, Node, Scalar

HERE: Final = Path(__file__).parent
LOADER: Final = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
DEEPEST: Final = 12  # levels of nesting; an alias that contains itself would have no end
INVALID: Final = "此处不是有效的 YAML，应检查缩进、冒号后的空格以及括号和引号是否成对"
KINDS: Final[dict[str, Kind]] = {
    "tag:yaml.org,2002:str": "text",
    "tag:yaml.org,2002:int": "number",
    "tag:yaml.org,2002:bool": "flag",
}

__all__ = ["CatalogueError", "load_catalogue", "load_frameworks"]


def load_frameworks(folder: Path = HERE) -> Frameworks:
    """The frameworks and canonical dimensions of this folder; all faults of both files at once."""
    dimension_path, framework_path = folder / "dimensions.yml", folder / "frameworks.yml"
    dimension_file, faults = _read(dimension_path)
    framework_file, more = _read(framework_path)
    problems = (
        *faults,
        *more,
        *_dimension_faults(dimension_file, dimension_path.as_posix()),
        *_framework_faults(framework_file, _keys(dimension_file), framework_path.as_posix()),
    )
    if problems or not isinstance(dimension_file, Mapping) or not isinstance(framework_file, Mapping):
        raise CatalogueError(tuple(sorted(set(problems))))
    return frameworks(framework_file, dimension_file)


def load_catalogue(folder: Path = HERE) -> Catalogue:
    """The whole catalogue: frameworks, patterns, causes, remedies and the rest; all faults of all files at once."""
    problems: list[Problem] = []
    try:
        known = load_frameworks(folder)
    except CatalogueError as broken:
        known, problems = Frameworks(), list(broken.problems)
    dimensions = tuple(dimension.key for dimension in known.dimensions)
    entries: list[Entry] = []
    for file in FILES:
        for path in _entry_paths(folder, file.name):
            found, faults = _entries(path, file, dimensions)
            entries += found
            problems += faults
    register, unreadable = _read(folder / "register.yml")
    where = (folder / "register.yml").as_posix()
    problems += [*unreadable, *(check(register, REGISTER, where) if register else ()), *entry_rules(entries)]
    problems += register_rules(register, where, entries) if isinstance(register, Mapping) else ()
    words, faults = _families(folder / "families.yml")
    problems += [*faults, *(fault for entry in entries for fault in choice_rules(entry, words))]
    if problems or not isinstance(register, Mapping):
        raise CatalogueError(tuple(sorted(set(problems))))
    return catalogue(known, [spread(entry, words) for entry in entries], register)


def _families(path: Path) -> tuple[Families, list[Problem]]:
    root, problems = _read(path)
    faults = [*problems, *(check(root, FAMILIES_FILE, path.as_posix()) if root else ())]
    if not isinstance(root, Mapping):
        return {}, faults
    return families(root), [*faults, *family_rules(root, path.as_posix())]


def _entry_paths(folder: Path, name: str) -> list[Path]:
    return sorted((folder / name).glob("*.yml")) or [folder / f"{name}.yml"]


def _entries(path: Path, file: EntryFile, dimensions: tuple[str, ...]) -> tuple[list[Entry], list[Problem]]:
    root, problems = _read(path)
    faults = [*problems, *(check(root, file.shape(dimensions), path.as_posix()) if root else ())]
    nodes = root.mappings(file.name) if isinstance(root, Mapping) else ()
    return [Entry(path.as_posix(), file.letter, node) for node in nodes], faults


def _dimension_faults(root: Node | None, path: str) -> tuple[Problem, ...]:
    structure = tuple(check(root, DIMENSIONS_FILE, path)) if root else ()
    return (*structure, *dimension_rules(root, path)) if isinstance(root, Mapping) else structure


def _framework_faults(root: Node | None, canonicals: tuple[str, ...], path: str) -> tuple[Problem, ...]:
    structure = tuple(check(root, frameworks_file(canonicals), path)) if root else ()
    return (*structure, *framework_rules(root, path)) if isinstance(root, Mapping) else structure


def _keys(root: Node | None) -> tuple[str, ...]:
    dimensions = root.mappings("dimensions") if isinstance(root, Mapping) else ()
    return tuple(key for key in (node.text("key") for node in dimensions) if key)


def _read(path: Path) -> tuple[Node | None, tuple[Problem, ...]]:
    try:
        root = yaml.compose(path.read_text(encoding="utf-8-sig"), Loader=LOADER)
    except OSError:
        return None, (_fault(path, 0, "file-unreadable", "目录文件读不出来，应有这个文件并且可读"),)
    except UnicodeDecodeError:
        return None, (_fault(path, 0, "file-unreadable", "目录文件的编码无法识别，应为 UTF-8"),)
    except yaml.YAMLError as invalid:
        return None, (_fault(path, _line(invalid), "yaml-invalid", INVALID),)
    return (_node(root) if root else Scalar(1, "", "other")), ()


def _line(invalid: yaml.YAMLError) -> int:
    mark = getattr(invalid, "problem_mark", None)
    return mark.line + 1 if mark else 0


def _fault(path: Path, line: int, code: str, message: str) -> Problem:
    return error(path.as_posix(), line, code, message)


def _node(node: yaml.Node, depth: int = 0) -> Node:
    line = node.start_mark.line + 1
    if isinstance(node, yaml.SequenceNode) and depth < DEEPEST:
        return Listing(line, tuple(_node(entry, depth + 1) for entry in node.value))
    if isinstance(node, yaml.MappingNode) and depth < DEEPEST:
        return Mapping(line, tuple((_key(key), _node(value, depth + 1)) for key, value in node.value))
    return _scalar(node) if isinstance(node, yaml.ScalarNode) else Scalar(line, "", "other")


def _key(node: yaml.Node) -> Scalar:
    return _scalar(node) if isinstance(node, yaml.ScalarNode) else Scalar(node.start_mark.line + 1, "?", "other")


def _scalar(node: yaml.ScalarNode) -> Scalar:
    kind = KINDS.get(node.tag, "other")
    plain = kind != "number" or (node.value.isascii() and node.value.isdecimal())
    return Scalar(node.start_mark.line + 1, node.value, kind if plain else "other")
