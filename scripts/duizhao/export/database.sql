-- knowledge.sqlite: one row for each thing; ids are those of the site's pages.
-- Example: the patterns by the number of reports that show them:
--   SELECT pattern, name, COUNT(DISTINCT report) FROM issue_patterns GROUP BY pattern ORDER BY 3 DESC;
CREATE TABLE dimensions (key TEXT PRIMARY KEY, id TEXT NOT NULL, name TEXT NOT NULL);
CREATE TABLE frameworks (id TEXT PRIMARY KEY, name TEXT NOT NULL, year INTEGER, meeting TEXT);
CREATE TABLE entries (id TEXT PRIMARY KEY, kind TEXT NOT NULL, name TEXT NOT NULL, what TEXT NOT NULL);
CREATE TABLE fields (id TEXT PRIMARY KEY, name TEXT NOT NULL, what TEXT NOT NULL);
CREATE TABLE posts (id TEXT PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE cues (entry TEXT NOT NULL, strength TEXT NOT NULL, cue TEXT NOT NULL);
CREATE TABLE links (entry TEXT NOT NULL, target TEXT NOT NULL, kind TEXT NOT NULL, why TEXT NOT NULL);
CREATE TABLE reports (
  id TEXT PRIMARY KEY, title TEXT, year INTEGER, level TEXT, framework TEXT, meeting TEXT,
  sample INTEGER NOT NULL, source TEXT NOT NULL, page TEXT NOT NULL
);
CREATE TABLE roles (report TEXT NOT NULL, role TEXT NOT NULL);
CREATE TABLE issues (
  report TEXT NOT NULL, id TEXT NOT NULL, dimension TEXT, heading TEXT,
  claim TEXT NOT NULL, text TEXT NOT NULL, page TEXT NOT NULL, PRIMARY KEY (report, id)
);
CREATE TABLE examples (report TEXT NOT NULL, issue TEXT NOT NULL, number INTEGER NOT NULL, text TEXT NOT NULL);
CREATE TABLE causes (
  report TEXT NOT NULL, id TEXT NOT NULL, claim TEXT NOT NULL, text TEXT NOT NULL, page TEXT NOT NULL,
  PRIMARY KEY (report, id)
);
CREATE TABLE measures (
  report TEXT NOT NULL, id TEXT NOT NULL, within TEXT, claim TEXT NOT NULL, text TEXT NOT NULL, page TEXT NOT NULL,
  PRIMARY KEY (report, id)
);
-- point: an issue, cause, measure or item; NULL where the report as a whole is meant; rank 1: the main entry
CREATE TABLE matches (
  report TEXT NOT NULL, point TEXT, entry TEXT NOT NULL, rank INTEGER NOT NULL, cues TEXT NOT NULL
);
CREATE TABLE answers (report TEXT NOT NULL, issue TEXT NOT NULL, measure TEXT NOT NULL, cues TEXT NOT NULL);
-- kind: numbers, frequency, deadline or responsible
CREATE TABLE commitments (report TEXT NOT NULL, point TEXT NOT NULL, kind TEXT NOT NULL, words TEXT NOT NULL);
CREATE INDEX matches_by_entry ON matches (entry, rank);
CREATE INDEX answers_by_issue ON answers (report, issue);
CREATE VIEW issue_patterns AS
  SELECT issues.report, issues.id AS issue, issues.dimension, issues.claim, issues.page,
         matches.entry AS pattern, entries.name, matches.rank, matches.cues
  FROM issues JOIN matches ON matches.report = issues.report AND matches.point = issues.id
  JOIN entries ON entries.id = matches.entry AND entries.kind = 'pattern';
