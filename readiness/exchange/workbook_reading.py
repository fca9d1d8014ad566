"""An authoring workbook read as a questionnaire; every fault is named with its sheet, row and column."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from readiness.errors import DataFileError
from readiness.exchange.workbook import PLAIN_SHEETS, SHEETS, Column, Sheet
from readiness.exchange.workbook_cells import value_of
from readiness.exchange.workbook_opening import FAULT, FORMULA, Found, Grid, open_sheets
from readiness.questionnaire.format import Questionnaire
from readiness.questionnaire.lint import lint
from readiness.records import nearest, record_from
from readiness.text import clean

_LETTERS = 26
_FROM = "from"
_WITH_POINTS = ("anchors", "improvement")
_STEP = " › "
_POSITION = re.compile(r" \d+$")
_QUOTED = re.compile("“([^”]*)”")


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a table of the questionnaire stands in the workbook: a sheet, a row and the columns' common stem."""

    sheet: str
    row: int
    stem: str = ""


@dataclass(slots=True)
class Reading:
    """What has been read so far: the questionnaire's table, the findings, and where everything stood."""

    titles: dict[str, tuple[str, ...]] = field(default_factory=dict)
    findings: list[str] = field(default_factory=list)
    faulty_sheets: set[str] = field(default_factory=set)
    spots: dict[str, Spot] = field(default_factory=dict)
    rows: dict[str, list["_Row"]] = field(default_factory=dict)

    def refuse(self, problem: str, sheet: str, row: int = 0, title: str = "") -> None:
        """Note ``problem`` with its place."""
        self.faulty_sheets.add(sheet)
        self.findings.append(f"{self.place(sheet, row, title)}: {problem}")

    def place(self, sheet: str, row: int, title: str) -> str:
        """Return a place in words, such as “sheet items, row 5, column G (weight)”."""
        words = f"sheet {sheet}"
        titles = self.titles.get(sheet, ())
        runs_down = next((one.runs_down for one in SHEETS if one.name == sheet), False)
        if runs_down and title in titles:
            return f"{words}, row {titles.index(title) + 1} ({title})"
        words += f", row {row}" if row and not runs_down else ""
        if title in titles:
            return f"{words}, column {letter(titles.index(title))} ({title})"
        return f"{words}, column {title}" if title else words


def read_workbook(path: Path) -> Questionnaire:
    """Return the questionnaire in the authoring workbook at ``path``.

    Raises:
        BadInputError: The file is no workbook, or is larger than any questionnaire needs.
        DataFileError: Something in it breaks the format; every fault is named with its sheet, row and column.
    """
    reading = Reading()
    reading.rows = _all_rows(open_sheets(path), reading)
    table = _assembled(reading.rows, reading)
    try:
        questionnaire = record_from(table, Questionnaire, path.name)
    except DataFileError as error:
        findings = [*reading.findings, *_located(error.findings, reading, skip_faulty=True)]
        raise DataFileError(path.name, findings or error.findings) from error
    faults = [str(finding) for finding in lint(questionnaire) if finding.severity == "error"]
    if found := [*reading.findings, *_located(faults, reading, skip_faulty=bool(reading.findings))]:
        raise DataFileError(path.name, found)
    return questionnaire


def letter(place: int) -> str:
    """Return the letters over the column at ``place`` (from 0) of a spreadsheet."""
    return (letter(place // _LETTERS - 1) if place >= _LETTERS else "") + chr(ord("A") + place % _LETTERS)


@dataclass(frozen=True, slots=True)
class _Row:
    number: int
    values: dict[str, Any]


def _all_rows(grids: Mapping[str, Grid], reading: Reading) -> dict[str, list[_Row]]:
    named = {name.strip().casefold(): grid for name, grid in grids.items()}
    known = [sheet.name for sheet in SHEETS]
    for name in grids:
        if name.strip().casefold() not in known:
            reading.refuse(f"is not a sheet of a questionnaire{nearest(name, known)}; rename or delete it", name)
    for sheet in SHEETS:
        if sheet.needed and sheet.name not in named:
            reading.refuse("is missing from the workbook; add it", sheet.name)
    return {sheet.name: _sheet_rows(sheet, named.get(sheet.name, ()), reading) for sheet in SHEETS}


def _sheet_rows(sheet: Sheet, grid: Grid, reading: Reading) -> list[_Row]:
    lines = _turned(grid) if sheet.runs_down else grid
    if not lines:
        return []
    heading, *body = lines
    titles = tuple(clean(str(cell.value)) if cell else "" for cell in heading)
    reading.titles[sheet.name] = titles
    columns = [_column(sheet, title, titles, reading) for title in titles]
    rows = []
    for number, line in enumerate(body, start=2):
        cells = {place: cell for place, cell in enumerate(line) if cell}
        for place in cells:
            if place >= len(titles) or not titles[place]:
                reading.refuse(f"column {letter(place)} has no heading; name it or empty it", sheet.name, number)
        if cells:
            known = {titles[place]: (columns[place], cell) for place, cell in cells.items() if place < len(titles)}
            rows.append(_Row(number, _values(sheet.name, number, known, reading)))
    if sheet.runs_down and len(rows) > 1:
        reading.refuse("has values in more than one column; keep one", sheet.name)
    return rows


def _turned(grid: Grid) -> Grid:
    longest = max((len(line) for line in grid), default=0)
    return tuple(tuple(line[place] if place < len(line) else None for line in grid) for place in range(longest))


def _column(sheet: Sheet, title: str, titles: tuple[str, ...], reading: Reading) -> Column | None:
    column = sheet.column_of(title)
    if title and column is None:
        hint = nearest(title, sheet.titles(("en",)))
        reading.refuse(f"is not a column that this version knows{hint}; rename or delete it", sheet.name, 1, title)
    elif title and titles.count(title) > 1 and f"“{title}”" not in " ".join(reading.findings):
        reading.refuse(f"“{title}” stands {titles.count(title)} times; keep one", sheet.name, 1, title)
    return column


def _values(
    sheet: str, number: int, cells: Mapping[str, tuple[Column | None, Found]], reading: Reading
) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for title, (column, cell) in cells.items():
        if column is None:
            continue
        if cell.kind in (FORMULA, FAULT):
            what = "is a formula; type its result" if cell.kind == FORMULA else f"holds the fault {cell.value}; mend it"
            reading.refuse(what, sheet, number, title)
            continue
        try:
            _put(values, tuple(title.split(".")), value_of(cell.value, column.kind))
        except ValueError as error:
            reading.refuse(str(error), sheet, number, title)
    return values


def _put(values: dict[str, Any], path: tuple[str, ...], value: Any) -> None:
    *steps, last = path
    for step in steps:
        values = values.setdefault(step, {})
    values[last] = value


def _assembled(rows: Mapping[str, list[_Row]], reading: Reading) -> dict[str, Any]:
    table: dict[str, Any] = dict(rows["questionnaire"][0].values) if rows["questionnaire"] else {}
    for name in PLAIN_SHEETS:
        table[name] = [row.values for row in rows[name]]
        for place, row in enumerate(rows[name], start=1):
            reading.spots[f"{name} {place}"] = Spot(name, row.number)
            if "id" in row.values:
                reading.spots.setdefault(f"{name}{_STEP}{row.values['id']}", Spot(name, row.number))
    table["scales"] = _scales(rows, reading)
    _add_anchors(table["items"], rows["anchors"], reading)
    table["bands"] = _bands(rows["bands"], reading)
    return table


def _scales(rows: Mapping[str, list[_Row]], reading: Reading) -> dict[str, Any]:
    scales: dict[str, Any] = {}
    for row in rows["scales"]:
        name = str(row.values.pop("id", ""))
        if name in scales or not name:
            problem = f"the id “{name}” is used twice; give each its own" if name else "is missing"
            reading.refuse(problem, "scales", row.number, "id")
        scales[name] = {**row.values, "points": []}
        reading.spots[f"scales{_STEP}{name}"] = Spot("scales", row.number)
    for row in rows["points"]:
        name = str(row.values.pop("scale", ""))
        if name not in scales:
            hint = nearest(name, tuple(scales))
            reading.refuse(f"there is no scale “{name}”{hint}", "points", row.number, "scale")
            continue
        scales[name]["points"].append(row.values)
        place = len(scales[name]["points"])
        reading.spots[f"scales{_STEP}{name}{_STEP}points {place}"] = Spot("points", row.number)
    return scales


def _add_anchors(items: list[dict[str, Any]], rows: list[_Row], reading: Reading) -> None:
    places = {item.get("id", ""): place for place, item in enumerate(items, start=1)}
    for row in rows:
        name, code = str(row.values.get("item", "")), str(row.values.get("code", ""))
        if name not in places or not code:
            problem = "is missing" if name in places else f"there is no item “{name}”{nearest(name, tuple(places))}"
            reading.refuse(problem, "anchors", row.number, "code" if name in places else "item")
            continue
        item = items[places[name] - 1]
        for table, column in (("anchors", "anchor"), ("improvement", "improvement")):
            if column not in row.values:
                continue
            if code in item.setdefault(table, {}):
                problem = f"the point “{code}” of “{name}” stands twice; keep one"
                reading.refuse(problem, "anchors", row.number, "code")
            item[table][code] = row.values[column]
            for place in (f"items {places[name]}", f"items{_STEP}{name}"):
                reading.spots[_STEP.join((place, table, code))] = Spot("anchors", row.number, column)


def _bands(rows: list[_Row], reading: Reading) -> list[dict[str, Any]]:
    sets: dict[str, dict[str, Any]] = {}
    for row in rows:
        name = str(row.values.pop("set", ""))
        is_first = name not in sets
        bands = sets.setdefault(name, {"measures": [], "cuts": [], "labels": []})
        place = f"bands {len(sets)}" if is_first else f"bands {list(sets).index(name) + 1}"
        _check_band(row, is_first, reading)
        bands["measures"] += row.values.pop("measures", [])
        if "from" in row.values:
            bands["cuts"].append(row.values.pop("from"))
            reading.spots[f"{place}{_STEP}cuts {len(bands['cuts'])}"] = Spot("bands", row.number, "from")
        bands["labels"].append(row.values)
        reading.spots.setdefault(place, Spot("bands", row.number))
        reading.spots[f"{place}{_STEP}labels {len(bands['labels'])}"] = Spot("bands", row.number)
    return list(sets.values())


def _check_band(row: _Row, is_first: bool, reading: Reading) -> None:
    if is_first and "from" in row.values:
        reading.refuse(
            "the first band of a set begins below every other; leave this empty", "bands", row.number, "from"
        )
    if not is_first and "from" not in row.values:
        reading.refuse("is missing; say from which value this band begins", "bands", row.number, "from")
    if not is_first and "measures" in row.values:
        reading.refuse("stands in the first row of a set only", "bands", row.number, "measures")


def _located(findings: list[str] | tuple[str, ...], reading: Reading, *, skip_faulty: bool) -> list[str]:
    """Return ``findings`` with their places in the workbook.

    Once a sheet has faults of its own, what the whole says about it may only be their echo.
    """
    located = []
    for finding in findings:
        place, _, problem = finding.partition(": ")
        spot, rest = _spot(_nearer(place.split(_STEP), problem, reading), reading)
        if not (skip_faulty and spot.sheet in reading.faulty_sheets):
            title = _title(spot, rest, reading.titles.get(spot.sheet, ()))
            row = spot.row
            if not row and spot.sheet in PLAIN_SHEETS:
                row, title = _row_saying(problem, title or "id", reading.rows[spot.sheet]), title or "id"
            located.append(f"{reading.place(spot.sheet, row, title)}: {problem}")
    return located


def _row_saying(problem: str, title: str, rows: list[_Row]) -> int:
    """Return the last row whose cell under ``title`` is quoted in ``problem``, or 0."""
    quoted = _QUOTED.findall(problem)
    return max((row.number for row in rows if str(row.values.get(title)) in quoted), default=0)


def _nearer(parts: list[str], problem: str, reading: Reading) -> list[str]:
    """Return ``parts`` with the point that ``problem`` quotes, where that point has a row of its own."""
    if parts[-1] not in _WITH_POINTS:
        return parts
    longer = ([*parts, word] for word in _QUOTED.findall(problem))
    return next((one for one in longer if _STEP.join(one) in reading.spots), parts)


def _spot(parts: list[str], reading: Reading) -> tuple[Spot, list[str]]:
    for length in range(len(parts), 0, -1):
        if spot := reading.spots.get(_STEP.join(parts[:length])):
            return spot, parts[length:]
    first = _POSITION.sub("", parts[0])
    if any(sheet.name == first for sheet in SHEETS):
        return Spot(first, 0), parts[1:]
    return Spot("questionnaire", 0), parts


def _title(spot: Spot, rest: list[str], titles: tuple[str, ...]) -> str:
    steps = [_POSITION.sub("", step) for step in rest if step != "texts"]
    steps = [_FROM if spot.sheet == "bands" and step == "cuts" else step for step in steps]
    wanted = ".".join([*([spot.stem] if spot.stem else []), *steps])
    near = [title for title in titles if title and _belongs(wanted, title)]
    return max(near, key=len, default=wanted)


def _belongs(wanted: str, title: str) -> bool:
    return bool(wanted) and (wanted == title or wanted.startswith(f"{title}.") or title.startswith(f"{wanted}."))
