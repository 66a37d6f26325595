"""Who signed: a block without a number, and numbers of civil servants that cannot be."""

import datetime as dt
import re
from collections.abc import Iterator

from lakip_nb.checks.finding import Finding
from lakip_nb.checks.naskah.material import NaskahMaterial
from lakip_nb.checks.rule import aturan
from lakip_nb.data.naskah import Block

_HEAD = re.compile(r"(?:Plt\.?\s+|Pj\.?\s+)?(?:CAMAT|SEKRETARIS\s+(?:CAMAT|KECAMATAN))\b.{0,60}", re.IGNORECASE)
_RANK = re.compile(r"\b(?:Pembina|Penata)\b|\bIV\s*/\s*[a-e]\b|\bIII\s*/\s*[a-d]\b", re.IGNORECASE)
_NUMBER = re.compile(r"\bNIP\b\s*[.:]*\s*([\d\s.]{8,30})?", re.IGNORECASE)
_YOUNGEST, _OLDEST = 17, 61


@aturan(
    "N06",
    "Blok tanda tangan tanpa NIP, atau NIP yang tidak mungkin",
    "peringatan",
    "Laporan ditandatangani dengan nama, pangkat, dan NIP. NIP berisi 18 angka: tanggal lahir, bulan "
    "pengangkatan, jenis "
    "kelamin, dan nomor urut.",
    "Peraturan BKN tentang NIP; tata naskah dinas",
    "NIP 19711415 …: bulan lahir 14.",
)
def tanda_tangan(material: NaskahMaterial) -> Iterator[Finding]:
    """N06: signature blocks with a rank and no number, and numbers that hold no dates."""
    parts = material.naskah.parts
    for index, part in enumerate(parts):
        if not isinstance(part, Block):
            continue
        if (hit := _NUMBER.search(part.text)) and hit[1] and (why := _wrong(re.sub(r"\D", "", hit[1]))):
            place = part.place_at(hit.start())
            yield material.finding(
                f"NIP {hit[1].strip()}: {why}.",
                f"{material.naskah.named(place)}, NIP",
                "Cocokkan dengan kartu pegawai.",
                place,
                {"NIP": hit[1].strip()},
            )
        if len(part.text) < 70 and _HEAD.fullmatch(part.text):
            below = [each for each in parts[index + 1 : index + 6] if isinstance(each, Block) and len(each.text) < 120]
            words = " ".join(each.text for each in below)
            if _RANK.search(words) and not _NUMBER.search(words):
                yield material.finding(
                    f"Tanda tangan {part.text.strip(' ,')} tidak memuat NIP.",
                    f"{material.naskah.named(part.place)}, tanda tangan",
                    "Lengkapi NIP-nya.",
                    part.place,
                    {"jabatan": part.text},
                )


def _wrong(digits: str) -> str | None:
    """Why a number is none, None where it may be one."""
    if len(digits) != 18:
        return f"terdiri atas {len(digits)} angka, seharusnya 18"
    try:
        born = dt.date(int(digits[:4]), int(digits[4:6]), int(digits[6:8]))
        began = dt.date(int(digits[8:12]), int(digits[12:14]), 1)
    except ValueError:
        return "memuat tanggal yang tidak ada"
    if not _YOUNGEST <= began.year - born.year <= _OLDEST or digits[14] not in "12":
        return "tanggal lahir, pengangkatan, atau jenis kelaminnya tidak mungkin"
    return None
