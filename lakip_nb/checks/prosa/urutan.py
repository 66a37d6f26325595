"""Words of order and share (tertinggi, paling sedikit, mayoritas) against the rows of the data that they are about."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from lakip_nb.checks.finding import Finding
from lakip_nb.checks.material import Material
from lakip_nb.checks.prosa.sentences import quote, sentences
from lakip_nb.checks.prosa.subjek import SYARAT
from lakip_nb.checks.rule import aturan
from lakip_nb.data.laporan import Laporan
from lakip_nb.data.penduduk import jumlah_desa
from lakip_nb.present import kata

_ORDER = re.compile(
    r"\b(?P<atas>tertinggi|terbesar|terbanyak|terpadat|paling\s+(?:banyak|tinggi|besar))\b"
    r"|\b(?P<bawah>terendah|terkecil|tersedikit|paling\s+(?:sedikit|rendah|kecil|lemah))\b"
    r"|\b(?P<bagian>mayoritas|sebagian besar)\b",
    re.IGNORECASE,
)
_TWO = re.compile(r"\b(?:kedua|ketiga|salah satu|setelah|sesudah|selain|daripada|dibanding\w*)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Deret:
    """Values that can be ordered: what they are, the word that a sentence about them has, each by its name."""

    apa: str
    tanda: re.Pattern[str]
    nilai: dict[str, Decimal]
    persen: bool = False


def _series(laporan: Laporan) -> Iterator[Deret]:
    people, budget = laporan.penduduk, laporan.anggaran
    desa = {row.nama: total for row in people.desa if (total := jumlah_desa(row)) is not None}
    yield Deret("penduduk", re.compile(r"\b(?:penduduk|jiwa)\w*\b", re.I), desa)
    for dimensi in ("agama", "suku"):
        values = {row.kategori: Decimal(row.jumlah) for row in people.menurut(dimensi) if row.jumlah is not None}
        sign = r"agama|beragama|pemeluk|penganut" if dimensi == "agama" else r"suku|bersuku|etnis"
        yield Deret(f"penduduk menurut {dimensi}", re.compile(rf"\b(?:{sign}|penduduk|warga)\b", re.I), values)
    sexes = {"laki-laki": people.laki_laki, "perempuan": people.perempuan}
    known = {name: value for name, value in sexes.items() if value is not None}
    yield Deret("penduduk", re.compile(r"\b(?:penduduk|jiwa)\w*\b", re.I), known)
    yield from _staff(laporan)
    unsur = {row.unsur: row.nilai for row in laporan.survei.unsur if row.nilai is not None}
    yield Deret("nilai unsur", re.compile(r"\bunsur\b", re.I), unsur)
    scored = laporan.akip(laporan.year)
    parts = {
        row.nama: value * 100 / row.bobot
        for row in scored.skema
        if (value := scored.nilai_dari(row.komponen)) is not None
    }
    yield Deret("bagian komponen dari bobotnya", re.compile(r"\bkomponen\b", re.I), parts, persen=True)
    spent = {row.nama: row.serapan for row in budget.program if row.serapan is not None}
    yield Deret("serapan", re.compile(r"\b(?:serapan|penyerapan|terserap|menyerap)\b", re.I), spent, persen=True)
    pagu = {row.nama: row.pagu for row in budget.program if row.pagu is not None}
    yield Deret("pagu", re.compile(r"\b(?:pagu|anggaran|alokasi)\b", re.I), pagu)
    kinds = {row.jenis: row.realisasi for row in laporan.tabel.belanja if row.realisasi is not None}
    yield Deret("realisasi belanja", re.compile(r"\bbelanja\b", re.I), kinds)
    done = {item.singkatan: item.capaian for item in laporan.indikator if item.capaian is not None}
    yield Deret("capaian", re.compile(r"\bcapaian\b", re.I), done, persen=True)


def _staff(laporan: Laporan) -> Iterator[Deret]:
    """The staff by sex, golongan and education: civil servants, and everybody, since prose may mean either."""
    anybody, servants = (
        re.compile(rf"\b(?:{words})\b", re.I) for words in ("pegawai|personel", "pegawai|personel|PNS|ASN")
    )
    for sign, rows in ((servants, laporan.kepegawaian.pns), (anybody, laporan.kepegawaian.pegawai)):
        for column, before in (("pendidikan", ""), ("golongan", "golongan "), ("jenis_kelamin", "")):
            names = Counter(str(value) for row in rows if (value := getattr(row, column)))
            called = {"L": "laki-laki", "P": "perempuan"}
            yield Deret("pegawai", sign, {f"{before}{called.get(name, name)}": Decimal(n) for name, n in names.items()})


@aturan(
    "H41",
    "Tertinggi, terendah, dan mayoritas sesuai dengan data",
    "peringatan",
    "Kata yang menyebut yang paling banyak atau paling sedikit menunjuk satu baris tabel; baris itu harus benar.",
    "PermenPANRB 53/2014, kertas kerja reviu: keandalan data",
    "Naskah menyebut penduduk “terbanyak” di Pakam, sedangkan menurut data Lalang (7.991).",
)
def urutan(material: Material) -> Iterator[Finding]:
    """H41: a superlative or a majority of a named row that is not that row's."""
    series = [one for one in _series(material.laporan) if len(one.nilai) > 1]
    for cell in material.prosa:
        for sentence in sentences(cell):
            words = list(_ORDER.finditer(sentence))
            if len(words) != 1 or SYARAT.search(sentence[: words[0].start()]) or _TWO.search(sentence):
                continue
            near = _near(sentence, words[0])
            fits = [(one, name) for one in series if one.tanda.search(near) and (name := _named(one, sentence))]
            verdicts = [(one, name, _truth(one, name, words[0])) for one, name in fits]
            # One reading under which the word is true is enough to leave it alone.
            if not verdicts or not all(truth for _, _, truth in verdicts):
                continue
            one, name, truth = verdicts[0]
            yield cell.tempat(f"“{quote(sentence, *words[0].span())}”").temuan(
                f"Naskah menyebut “{words[0][0]}” tentang {one.apa} {name}, sedangkan menurut data {truth}: "
                f"“{quote(sentence, *words[0].span())}”.",
                "Sesuaikan kalimat dengan data, atau pakai nilai hidup yang memilih barisnya.",
                {"disebut": name, "data": truth},
            )


def _near(sentence: str, word: re.Match[str]) -> str:
    """The words around a word of order: there stands of what it speaks."""
    before, after = sentence[: word.start()].split()[-4:], sentence[word.end() :].split()[:3]
    return " ".join([*before, *after])


def _named(one: Deret, sentence: str) -> str | None:
    """The one row that a sentence about a series names; longer names hide the shorter ones within them."""
    rest, found = sentence, []
    for name in sorted(one.nilai, key=len, reverse=True):
        pattern = re.compile(rf"\b{re.escape(re.sub(r'^Program ', '', name))}\b", re.IGNORECASE)
        if pattern.search(rest):
            found.append(name)
            rest = pattern.sub(" ", rest)
    return found[0] if len(found) == 1 else None


def _truth(one: Deret, name: str, word: re.Match[str]) -> str | None:
    """What the data say instead, None where they agree."""
    if word["bagian"]:
        whole = sum(one.nilai.values())
        share = one.nilai[name] * 100 / whole if whole else Decimal(100)
        return f"bagiannya {kata.persen(share)}" if share <= 50 and not one.persen else None
    right = (max if word["atas"] else min)(one.nilai.values())
    if one.nilai[name] == right:
        return None
    best = kata.rangkai(key for key, value in one.nilai.items() if value == right)
    return f"{best} ({kata.persen(right) if one.persen else kata.kinerja(right)})"
