"""What is typed into an arrangement of gain and pain share: read, checked, and kept as one step of undo."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from readiness.errors import ReadinessError
from ui.places.records import changed, plain_words, read_typed

if TYPE_CHECKING:
    # Loaded with the tool.
    from readiness.document.toolbox import Band, GainShare

WHOLE = 100
_FURTHER = 0.1
_EQUAL_PARTS = 100 * WHOLE
_PERCENTAGES = {("bands", "share"), ("partners", "share"), ("key_results", "weight")}
Table = list[dict[str, Any]]


class GainShareEdits(QObject):
    """Returns an arrangement with one thing changed, or the sentence of what is wrong with it."""

    def field(self, before: "GainShare", name: str, value: object) -> "GainShare | str":
        """Return ``before`` with the field ``name`` as typed."""
        if name not in {"target", "outturn"}:
            return self._changed(before, name, value)
        amount = self._number(value)
        if isinstance(amount, str) or amount is None:
            return amount or self.tr("Give an amount in pounds, such as 250,000.")
        if amount < 0 or (name == "target" and not amount):
            return self.tr("Give an amount in pounds above nothing.")
        return self._changed(before, name, amount)

    def cell(self, before: "GainShare", table: str, row: int, name: str, value: object) -> "GainShare | str":
        """Return ``before`` with one cell of ``table`` as typed."""
        if table == "effects":
            return self._effect(before, row, name, value)
        read = self._read(table, name, value)
        if isinstance(read, str) and name not in {"name", "level"}:
            return read
        if table == "bands":
            return self._band(before, row, name, read)
        rows = [one.model_dump() for one in getattr(before, table)]
        rows[row] = {**rows[row], name: read}
        return self._changed(before, table, rows)

    def add(self, before: "GainShare", table: str, party: tuple[str, str]) -> "GainShare | str":
        """Return ``before`` with a row more; ``party`` is the key and name of a new partner, empty for another."""
        if table == "bands":
            return self._add_band(before)
        rows: Table = [one.model_dump() for one in getattr(before, table)]
        measure = "share" if table == "partners" else "weight"
        left = max(0.0, round(WHOLE - sum(row[measure] for row in rows), 4))
        name = party[1] or (self.tr("New partner") if table == "partners" else self.tr("New area"))
        row = {"id": party[0] or _free(name, [one["id"] for one in rows]), "name": name, measure: left}
        return self._changed(before, table, [*rows, row])

    def remove(self, before: "GainShare", table: str, row: int) -> "GainShare | str":
        """Return ``before`` without row ``row`` of ``table``."""
        rows = _rows(before) if table == "bands" else [one.model_dump() for one in getattr(before, table)]
        if table == "bands" and len(rows) == 1:
            return self.tr("One band must stay: without any, nothing says who bears what.")
        del rows[row]
        if table == "bands":
            # The highest band that is left goes on without end.
            rows[-1] = {**rows[-1], "up_to": None}
        return self._changed(before, table, rows)

    def share_out(self, before: "GainShare") -> "GainShare | str":
        """Return ``before`` with equal shares to a hundredth of a per cent; the first partners have what is left."""
        count = len(before.partners)
        least, left = divmod(_EQUAL_PARTS, count)
        shares = [(least + (place < left)) / WHOLE for place in range(count)]
        rows = [{**one.model_dump(), "share": share} for one, share in zip(before.partners, shares, strict=True)]
        return self._changed(before, "partners", rows)

    def bands(self, before: "GainShare", bands: Sequence["Band"]) -> "GainShare | str":
        """Return ``before`` with a starting set of bands."""
        return self._changed(before, "bands", [band.model_dump() for band in bands])

    def _band(self, before: "GainShare", row: int, name: str, read: Any) -> "GainShare | str":
        from readiness.toolbox.money import exact

        rows = _rows(before)
        if name == "up_to":
            is_only_open = rows[row]["up_to"] is None and sum(one["up_to"] is None for one in rows) == 1
            if is_only_open and read is not None:
                return self.tr("The highest band has no end. Add a band, and give that one its end.")
            if read is None and row < len(rows) - 1:
                return self.tr("Give the end of this band in per cent of the target; only the highest goes without.")
            if read is not None and not 0 < read <= WHOLE * WHOLE:
                return self.tr("Give the end of the band in per cent of the target, such as 90 or 110.")
        rows[row] = {**rows[row], name: None if read is None else float(exact(read) / WHOLE)}
        return self._changed(before, "bands", _sorted(rows))

    def _add_band(self, before: "GainShare") -> "GainShare | str":
        rows = _rows(before)
        ends = [row["up_to"] for row in rows if row["up_to"] is not None]
        # Just under the highest, with its share: nothing changes until it is typed into.
        new = {"up_to": round(max([1.0, *ends]) + _FURTHER, 4), "share": rows[-1]["share"]}
        return self._changed(before, "bands", _sorted([*rows, new]))

    def _effect(self, before: "GainShare", row: int, name: str, value: object) -> "GainShare | str":
        from readiness.toolbox.gain_share import gain_share_rules
        from ui.views.gain_share import LEVELS

        read = self._number(value)
        if isinstance(read, str) or read is None or not 0 <= read <= WHOLE // 10:
            return (
                read if isinstance(read, str) else self.tr("Give a number from 0 to 10; 1 leaves the share as it is.")
            )
        usual = gain_share_rules().levels
        every = {level: before.level_effects.get(level, usual[level]).model_dump() for level in LEVELS}
        every[LEVELS[row]] = {**every[LEVELS[row]], name: read}
        stated = {level: effect for level, effect in every.items() if effect != usual[level].model_dump()}
        return self._changed(before, "level_effects", stated)

    def _read(self, table: str, name: str, value: object) -> Any:
        if name in {"name", "level"}:
            return value
        read = self._number(value)
        if isinstance(read, str):
            return read
        if (table, name) in _PERCENTAGES and (read is None or not 0 <= read <= WHOLE):
            return self.tr("Give a percentage from 0 to 100.")
        if name in {"reserves", "daily_cost"} and read is not None and read < 0:
            return self.tr("Give an amount in pounds, not below nothing; leave it empty where it is not known.")
        return read

    def _number(self, value: object) -> int | float | str | None:
        """Return the number that was typed, None for nothing, or what is wrong with it."""
        try:
            read: int | float | None = read_typed(value, "number")
        except ReadinessError as error:
            return plain_words(error)
        return read

    def _changed(self, before: "GainShare", name: str, value: object) -> "GainShare | str":
        from readiness.document.toolbox import GainShare

        try:
            after = changed(before, {name: value})
        except ReadinessError as error:
            return plain_words(error, name, {"name": self.tr("Name")})
        return after if isinstance(after, GainShare) else ""


def _rows(before: "GainShare") -> Table:
    from ui.views.gain_share import ordered

    return [band.model_dump() for band in ordered(before.bands)]


def _sorted(rows: Sequence[Mapping[str, Any]]) -> Table:
    return sorted((dict(row) for row in rows), key=lambda row: float("inf") if row["up_to"] is None else row["up_to"])


def _free(name: str, taken: Sequence[str]) -> str:
    from readiness.exchange.identifiers import identifier

    return identifier(name, taken)
