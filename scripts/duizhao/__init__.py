"""duizhao: a knowledge base of Chinese self-examination reports (对照检查材料)."""

__version__ = "0.1.0"
