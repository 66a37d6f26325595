"""Names that stand in the wrong row: a line of the budget and its indicator, a post and its eselon, the unsur."""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

from lakip_nb.checks.aturan.sebutan import anggaran
from lakip_nb.checks.aturan.vocabulary import Findings, aturan_data, bersama, kelompok, pada
from lakip_nb.data.laporan import Laporan
from lakip_nb.data.rows.anggaran import BarisAnggaran
from lakip_nb.present import kata

_OWN, _OTHER = 0.5, 0.9
"""Share of a name's words in its own indicator up to which, and in another's from which, the two are exchanged."""

_REPEATS, _USUAL, _FEW = 0.6, 0.8, 5
"""Share of a name in its indicator that repeats it; share of the lines that do so, and how many make it a habit."""

_KATA = re.compile(r"[^\W\d_]{4,}")
_LONG = 4
"""Words of a name from which one other word among the same ones is no chance."""


@aturan_data(
    "H85",
    "Nama sub kegiatan dan indikatornya menyebut hal yang sama",
    "peringatan",
    "Indikator baku mengulang nama sub kegiatannya. Indikator yang mengulang nama baris lain berarti nama atau "
    "indikatornya tertukar; satu kata yang lain berarti salah satunya diganti.",
    "Permendagri 90/2019 dan pemutakhirannya: nomenklatur dan indikator sub kegiatan",
    contoh="Indikator Pemeliharaan Gedung mengulang nama sub kegiatan Pemeliharaan Kendaraan Dinas.",
)
def nama_dan_indikator(laporan: Laporan) -> Findings:
    """An indicator that repeats another line's name, or its own with one word exchanged."""
    rows = [row for row in laporan.tabel.anggaran if row.no.count(".") == 2 and row.indikator]
    names = [(row, words) for row in laporan.tabel.anggaran if len(words := _words(row.nama)) > 1]
    shares = {row.no: _share(_words(row.nama), _words(row.indikator or "")) for row in rows}
    usual = sum(share >= _REPEATS for share in shares.values()) >= _USUAL * len(shares)
    first: dict[str, BarisAnggaran] = {}
    for row in rows:
        told = row.indikator or ""
        own, there = _words(row.nama), _words(told)
        above = first.setdefault(told.casefold(), row)
        if len(own) < 2:
            continue
        others = [
            other for other, words in names if other is not row and words != own and _share(words, there) >= _OTHER
        ]
        if shares[row.no] <= _OWN and others:
            best = max(others, key=lambda other: len(_words(other.nama)))
            yield bersama(
                [pada(row, "indikator", "nama"), pada(best, "nama")],
                f"Indikator {anggaran(row)}, “{told}”, mengulang nama {anggaran(best)}.",
                "Cocokkan nama dan indikator kedua baris dengan dokumen pelaksanaan anggaran.",
                {"nama": row.nama, "indikator": told},
            )
        elif above is not row and above.nama != row.nama and len(told.split()) >= _LONG:
            yield bersama(
                [pada(row, "indikator", "dua baris"), pada(above, "indikator")],
                f"{kata.besar(anggaran(row))} dan {anggaran(above)} diukur dengan indikator yang sama, “{told}”.",
                "Periksa indikator mana yang tersalin dari baris lain.",
                {"indikator": told},
            )
        elif usual and len(shares) > _FEW and not shares[row.no]:
            yield pada(row, "indikator", "nama").temuan(
                f"Indikator {anggaran(row)}, “{told}”, tidak menyebut apa pun dari namanya, sedangkan indikator "
                "sub kegiatan lain mengulang namanya.",
                "Periksa apakah nama atau indikatornya milik baris lain.",
                {"nama": row.nama, "indikator": told},
                berat="catatan",
            )
        elif pair := _exchanged(row.nama, told):
            yield pada(row, "nama", "kata").temuan(
                f"“{pair[0]}” pada nama {anggaran(row)} berbunyi “{pair[1]}” pada indikatornya.",
                "Samakan keduanya menurut dokumen pelaksanaan anggaran.",
                {"nama": row.nama, "indikator": told},
                berat="catatan",
            )


def _words(text: str) -> frozenset[str]:
    return frozenset(_KATA.findall(text.casefold()))


def _share(words: frozenset[str], there: frozenset[str]) -> float:
    return len(words & there) / len(words)


def _exchanged(name: str, told: str) -> tuple[str, str] | None:
    """The one word of a name that its indicator, which repeats all others in order, has otherwise."""
    words, there = (re.findall(r"[^\W\d_]+", text.casefold()) for text in (name, told))
    words = words[1:]  # what is done, which the indicator says by what comes of it
    if len(words) < _LONG - 1 or len(there) < len(words):
        return None
    other: list[tuple[str, str]] = []
    for how, a, b, c, d in SequenceMatcher(None, words, there, autojunk=False).get_opcodes():
        if how == "replace" and b - a == d - c:
            other += zip(words[a:b], there[c:d], strict=True)
        elif how in ("replace", "delete") and not _glued(words[a:b], there[c:d]):
            return None
    different = [(a, b) for a, b in other if len(a) > 4 and len(b) > 4 and not _alike(a, b)]
    return different[0] if len(different) == 1 and len([a for a, _ in other if len(a) > 3]) == 1 else None


def _glued(ours: Sequence[str], theirs: Sequence[str]) -> bool:
    """Whether words are the same written apart."""
    return "".join(ours) == "".join(theirs)


def _alike(a: str, b: str) -> bool:
    """Whether two words are one with another ending or spelling, which a rule of its own tells."""
    return a[:4] == b[:4] or SequenceMatcher(None, a, b).ratio() >= 0.75


_LEVEL = ("kegiatan", "sub kegiatan")


@aturan_data(
    "H92",
    "Nama baris anggaran sesuai dengan tingkatnya",
    "peringatan",
    "Nama program dimulai dengan kata Program, nama kegiatan dan sub kegiatan tidak, dan setiap nama dipakai sekali.",
    "Permendagri 90/2019 dan pemutakhirannya: nomenklatur program, kegiatan, dan sub kegiatan",
    contoh="Kegiatan bernama “Program Pelayanan Publik”.",
)
def nama_dan_tingkat(laporan: Laporan) -> Findings:
    """A programme's name below a programme, another among programmes; one name under two parents."""
    rows = laporan.tabel.anggaran
    programmes = [row for row in rows if "." not in row.no]
    titled = sum(row.nama.startswith("Program ") for row in programmes) > len(programmes) / 2
    names = {row.no: row.nama for row in rows}
    seen: dict[str, BarisAnggaran] = {}
    for row in rows:
        above = seen.setdefault(row.nama.casefold(), row)
        parent, other = (names.get(line.no.rpartition(".")[0], "anggaran") for line in (row, above))
        if titled and "." not in row.no and not row.nama.startswith("Program "):
            what = f"Program “{row.nama}” bernama tanpa kata Program, seperti nama kegiatan."
        elif titled and "." in row.no and row.nama.startswith("Program "):
            what = f"{kata.besar(_LEVEL[row.no.count('.') - 1])} di bawah {parent} bernama “{row.nama}”."
        elif parent != other:
            what = f"Nama “{row.nama}” dipakai di bawah {other} dan di bawah {parent}."
        else:
            continue
        yield pada(row, "nama", "tingkat").temuan(
            what, "Cocokkan namanya dengan dokumen pelaksanaan anggaran.", {"nama": row.nama}
        )


_STAFF = re.compile(r"^(?:staf|pelaksana|honorer|tenaga|petugas|pramu|pengadministrasi|operator)\w*\b", re.IGNORECASE)
_ESELON = (
    (re.compile(r"^camat$", re.IGNORECASE), "III"),
    (re.compile(r"^(?:sekretaris kecamatan|sekretaris|sekcam)$", re.IGNORECASE), "III"),
    (re.compile(r"^(?:lurah|kasi|kepala seksi|kasubbag|kasubag|sekretaris kelurahan|seklur)\b", re.IGNORECASE), "IV"),
)


@aturan_data(
    "H86",
    "Eselon sesuai dengan jabatannya",
    "peringatan",
    "Camat dan sekretaris kecamatan bereselon III, lurah serta kepala seksi dan sub bagian bereselon IV, staf tanpa "
    "eselon. Selain itu biasanya nama atau eselon dua jabatan tertukar.",
    "PP 41/2007 dan PP 18/2016 tentang Perangkat Daerah, eselon jabatan pada kecamatan dan kelurahan",
    contoh="Staf tercatat bereselon IV.b.",
)
def eselon_jabatan(laporan: Laporan) -> Findings:
    """A post whose eselon is another's: staff with one, a head with the wrong one or none among heads that have."""
    for row in laporan.tabel.jabatan:
        wanted = next((level for pattern, level in _ESELON if pattern.match(row.nama)), None)
        if row.eselon and _STAFF.match(row.nama):
            what = f"{row.nama} tercatat bereselon {row.eselon}, padahal staf tidak bereselon."
        elif row.eselon and wanted and row.eselon.partition(".")[0] != wanted:
            what = f"{row.nama} tercatat bereselon {row.eselon}, sedangkan jabatan itu bereselon {wanted}."
        else:
            continue
        yield pada(row, "eselon", "jabatan").temuan(
            what,
            "Periksa apakah nama atau eselonnya tertukar dengan jabatan lain.",
            {"jabatan": row.nama, "eselon": row.eselon},
        )


_UNSUR = (
    r"syarat", r"prosedur|mekanisme|sistem", r"waktu", r"biaya|tarif", r"produk|jenis|hasil", r"kompeten|kemampuan",
    r"perilaku|sikap|sopan", r"pengaduan|keluhan", r"sarana",
)  # fmt: skip
_TEMPAT_UNSUR = ({0}, {1}, {2}, {3}, {4}, {5}, {6}, {7, 8}, {7, 8})
"""Where each of the nine stands; the last two stand either way in the forms in use."""


@aturan_data(
    "H87",
    "Unsur survei berdiri pada urutan yang ditetapkan",
    "catatan",
    "Sembilan unsur mempunyai urutan tetap, dan nilainya dipindahkan menurut nomor. Unsur pada nomor lain berarti "
    "nilainya mungkin milik unsur lain.",
    "PermenPANRB 14/2017, unsur survei kepuasan masyarakat",
    contoh="Unsur Biaya bernomor 3, seharusnya 4.",
)
def urutan_unsur(laporan: Laporan) -> Findings:
    """An unsur under the number of another."""
    for (year,), rows in kelompok(laporan.tabel.ikm_unsur, "tahun").items():
        if len(rows) != len(_UNSUR):
            continue
        wrong = [row for row in rows if (at := _unsur(row.unsur)) is not None and row.no - 1 not in _TEMPAT_UNSUR[at]]
        if wrong:
            yield bersama(
                [pada(row, "no", "urutan") for row in wrong],
                f"Unsur survei tahun {year} tidak pada urutannya: "
                f"{kata.rangkai(f'{row.unsur} bernomor {row.no}' for row in wrong)}.",
                "Cocokkan nama dan nilai unsur dengan formulir survei.",
                {"urutan": "; ".join(f"{row.no} {row.unsur}" for row in wrong)},
            )


def _unsur(name: str) -> int | None:
    """Which of the nine a name is of; None where its words are of none or of several."""
    found = [at for at, words in enumerate(_UNSUR) if re.search(rf"\b\w*(?:{words})", name, re.IGNORECASE)]
    if 7 in found and 8 in found:
        return 7
    return found[0] if len(found) == 1 else None
