"""The tables with which an office begins that has no report yet: headers, and one example row where one is required.

An example stands in square brackets, "[Nama indikator]"; the check names it until it is replaced.
"""

import datetime as dt
from collections.abc import Sequence
from types import NoneType
from typing import get_args

from pydantic.fields import FieldInfo

from lakip_nb.data.lanjutan import Awal, penjawab
from lakip_nb.data.rows.base import Row
from lakip_nb.data.rows.identitas import Identitas
from lakip_nb.data.rows.wilayah import Wilayah
from lakip_nb.data.tables import LAPORAN
from lakip_nb.data.writing import Cells

_LAMA = 5
"""Years of a Renstra."""


def kantor_baru(nama: str, year: int, daerah: str, kabupaten: str | None) -> Awal:
    """The first tables of an office by its name and the name and kind of what it belongs to (None: not told)."""
    proposed = {
        "renstra_awal": str(year),
        "renstra_akhir": str(year + _LAMA - 1),
        "tanggal": dt.date(year + 1, 1, 31).isoformat(),
    }
    known = {"kecamatan": nama, "daerah": daerah, **({"kabupaten": kabupaten} if kabupaten else {}), **proposed}
    examples: dict[str, Sequence[Cells]] = {
        "identitas": [{"kunci": key, "nilai": value} for key, value in (_filled(Identitas) | known).items()],
        "wilayah": [{"kunci": key} for key in Wilayah.model_fields],
        "penandatangan": [{}],
        "desa": [{"no": "1", "jenis": "kelurahan" if daerah == "Kota" else "desa"}],
        "sasaran": [{"id": "s1"}],
        "indikator": [{"id": "i1", "sasaran_id": "s1", "arah": "naik"}],
        "indikator_tahun": [{"indikator_id": "i1", "kecamatan": nama, "tahun": str(year)}],
        "anggaran": [
            {"no": no, "nama": f"[Nama {level}]"}
            for no, level in (("1", "program"), ("1.1", "kegiatan"), ("1.1.1", "sub kegiatan"))
        ],
    }
    confirmed = ("identitas", "indikator")
    tables: dict[str, Sequence[Cells]] = {
        name: [_filled(spec.model) | row for row in examples.get(name, ())] for name, spec in LAPORAN.items()
    }
    return Awal(tables | {"penanggung_jawab": penjawab({}, confirmed)}, confirmed, proposed)


def _filled(model: type[Row]) -> Cells:
    """The cells of a row that nobody has filled in: examples where there must be something, else what is usual."""
    return {field.alias or name: _usual(field) for name, field in model.model_fields.items()}


def _usual(field: FieldInfo) -> str:
    if not field.is_required():
        return "" if field.default is None else str(field.default)
    return "" if NoneType in get_args(field.annotation) else f"[{field.description}]"
