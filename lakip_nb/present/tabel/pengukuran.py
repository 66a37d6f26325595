"""How a target, a realisasi and an achievement are written in tables and cards, and notes on them."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from lakip_nb.data.indikator import Indikator
from lakip_nb.data.pengukuran import Pengukuran
from lakip_nb.kinerja import bulat
from lakip_nb.present import kata

TANPA_PERSEN = "tanpa persentase"
DIBULATKAN = "Capaian dihitung dari target dan realisasi sebelum dibulatkan."


def tertulis(indikator: Indikator, ukur: Pengukuran) -> tuple[str | None, str | None]:
    """Target and realisasi as a report writes them: `85,35`, `66,66 (B)`, `CC`; None if unknown."""
    target = bernilai(indikator, ukur.target, ukur.tahun) or ukur.target_label
    return target, bernilai(indikator, ukur.realisasi, ukur.tahun) or ukur.realisasi_label


def bernilai(indikator: Indikator, nilai: Decimal | None, tahun: int) -> str | None:
    """A value as a table writes it, with its predicate where the indicator is known by that; None if unknown."""
    if nilai is None:
        return None
    if indikator.baris.skema_predikat == "akip" or indikator.rumus == "label":
        return kata.berpredikat(nilai, indikator.predikat_nilai(nilai, tahun), indikator.desimal)
    return kata.takaran(nilai, indikator.satuan, indikator.desimal)


def hasil(ukur: Pengukuran) -> Decimal | str | None:
    """The achievement in percent; where none is stated, whether the target was met."""
    return kata.status(ukur.tercapai) if ukur.tanpa_persen else ukur.capaian


def angka_atau_kata(nilai: Decimal | str) -> str:
    """A percentage, or the words that stand in its place."""
    return nilai if isinstance(nilai, str) else kata.nilai(nilai)


def bertanda_atau_kata(nilai: Decimal | str) -> str:
    """A difference with its sign, or the words that stand in its place."""
    return nilai if isinstance(nilai, str) else kata.bertanda(nilai)


def dibulatkan(indikator: Indikator, measured: Iterable[Pengukuran]) -> bool:
    """Whether a percentage follows from more decimals than are printed."""
    places = 2 if indikator.desimal is None else indikator.desimal
    known = (v for u in measured if u.capaian is not None for v in (u.target, u.realisasi) if v is not None)
    return any(bulat(Decimal(value), places) != value for value in known)


def tanpa_angka(measured: Sequence[Pengukuran]) -> Iterator[str]:
    """Why some years have no percentage."""
    labels = {ukur.tahun: ukur for ukur in measured if ukur.target is None and ukur.target_label}
    judged = [str(year) for year, ukur in labels.items() if ukur.tercapai is not None]
    if judged:
        yield (
            f"Target tahun {kata.rangkai(judged)} hanya berupa predikat tanpa angka, sehingga tercapai atau belumnya "
            "dinilai menurut urutan predikat, tanpa persentase."
        )
    open_ = [str(year) for year, ukur in labels.items() if ukur.tercapai is None]
    if open_:
        years = kata.rangkai(open_)
        yield f"Target tahun {years} hanya berupa predikat tanpa angka, sehingga capaiannya tidak dapat dihitung."
    nothing = [str(u.tahun) for u in measured if u.tanpa_persen and u.target is not None and u.target <= 0]
    if nothing:
        yield f"Terhadap target nol tahun {kata.rangkai(nothing)}, capaian tidak dinyatakan dalam persen."
