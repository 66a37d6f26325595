"""What `new` is told of an office, and what it says of the report that it began."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from lakip_nb.cli.arguments import shortened
from lakip_nb.data.errors import ParameterError

if TYPE_CHECKING:
    from lakip_nb.run.begin import Begun

_USULAN = {
    "renstra_awal": "tahun pertama Renstra",
    "renstra_akhir": "tahun terakhir Renstra",
    "tanggal": "tanggal tanda tangan",
    "penduduk_per": "bulan data penduduk",
}


def owner(nama: str | None, kabupaten: str | None, kota: str | None) -> tuple[str, str | None]:
    """What a new office belongs to: "Kabupaten" or "Kota", and its name where it was told."""
    if kabupaten and kota:
        raise ParameterError("Sebutkan kabupatennya atau kotanya, tidak keduanya.")
    if nama is None and (kabupaten or kota):
        raise ParameterError(
            "Kabupaten dan kota hanya disebut bagi kantor yang baru, bersama namanya (--nama, atau NAMA= dengan make)."
        )
    return ("Kota", bare("Kota", kota)) if kota else ("Kabupaten", kabupaten and bare("Kabupaten", kabupaten))


def bare(word: str, name: str) -> str:
    """A name without the word that the report writes before it.

    >>> bare("Kecamatan", "kecamatan Lowokwaru"), bare("Kota", "Kotawaringin")
    ('Lowokwaru', 'Kotawaringin')
    """
    first, _, rest = name.strip().partition(" ")
    return rest.strip() if rest and first.casefold() == word.casefold() else name


def begun_lines(begun: "Begun") -> Iterator[str]:
    """What was made, what was proposed, and what comes next."""
    which = f"YEAR={begun.year} KECAMATAN={begun.kecamatan}"
    origin = f"dari laporan tahun {begun.before}" if begun.before else "dari nol"
    yield f"Laporan {begun.kecamatan} {begun.year} dimulai {origin}."
    yield f"  Tabel:  {shortened(begun.folder)}"
    yield f"  Narasi: {shortened(begun.narrative)} ({begun.slots} bagian dengan pertanyaannya)"
    emptied = begun.awal.dikosongkan
    if emptied:
        tables = ", ".join(f"{table} ({count})" for table, count in emptied.items())
        yield f"Dikosongkan untuk Anda isi, {sum(emptied.values())} sel: {tables}."
    proposed = [f"{_USULAN.get(key, key)} {value}" for key, value in begun.awal.usulan.items()]
    if proposed:
        yield f"Diusulkan dalam tabel identitas, periksa: {'; '.join(proposed)}."
    yield (
        f"Perlu Anda pastikan: {', '.join(begun.awal.dipastikan)}. Setelah diperiksa, ganti “belum” dengan tanggal "
        "pemeriksaannya dalam tabel penanggung_jawab, kolom dipastikan."
    )
    yield f"Berikutnya: make todo {which}"
