"""The scores behind two indicators: elements of the satisfaction survey, components of AKIP."""

from decimal import Decimal

from lakip_nb.data import Laporan
from lakip_nb.kinerja import bulat, rata_rata
from lakip_nb.kinerja.komposisi import bagian
from lakip_nb.present import kata
from lakip_nb.present.grafik import findings, style
from lakip_nb.present.grafik.bars import Acuan, Bar, bars
from lakip_nb.present.grafik.frame import Data, Frame
from lakip_nb.present.output import Keluaran


def unsur_ikm(laporan: Laporan) -> Keluaran:
    """Mean score (1 to 4) of each element of the survey, the lowest in focus, with their mean."""
    frame = Frame("fig-unsur-ikm", f"Nilai unsur survei kepuasan masyarakat, {laporan.year}")
    rows = sorted(laporan.survei.unsur, key=lambda row: (row.nilai is None, -(row.nilai or 0), row.no))
    values = [(findings.kecil(row.unsur), row.nilai) for row in rows]
    least, most = findings.peak(values, terbesar=False), findings.peak(values)
    if least is None:
        return frame.belum_tersedia(f"nilai unsur survei kepuasan masyarakat tahun {laporan.year}")
    drawn = [
        Bar(row.unsur, row.nilai, kata.nilai(row.nilai), None if _is(row.nilai, least.nilai) else style.ABU)
        for row in rows
    ]
    if least.semua and len(least.nama) > 1:
        temuan = f"Semua unsur pelayanan bernilai sama, {kata.nilai(least.nilai)}"
    else:
        temuan = f"{kata.besar(least.sebut('unsur'))} bernilai terendah, {least.masing}{kata.nilai(least.nilai)}"
    if not least.semua:
        temuan += f"; tertinggi {most.sebut('unsur')}, {most.masing}{kata.nilai(most.nilai)}"
    mean = rata_rata(row.nilai for row in rows)
    acuan = Acuan(mean, f"rata-rata {kata.nilai(mean)}") if mean is not None and len(rows) > 1 else None
    return frame.gambar(
        bars(drawn, penuh=Decimal(4), acuan=acuan),
        Data(("Unsur pelayanan", "Nilai"), tuple((row.unsur, kata.nilai(row.nilai)) for row in rows)),
        bentuk="Diagram batang mendatar" + (f" dengan garis rata-rata {kata.nilai(mean)}" if acuan else ""),
        temuan=findings.di_antara(temuan, "unsur", rows[-1].nilai is None),
        ukuran=f"Nilai rata-rata unsur, skala 1 sampai 4, {findings.tempat(laporan)}, tahun {laporan.year}",
        sumber=_sumber_survei(laporan),
    )


def komponen_akip(laporan: Laporan) -> Keluaran:
    """Score of each AKIP component in percent of its weight, the farthest from it in focus."""
    year = laporan.year
    frame = Frame("fig-komponen-akip", f"Nilai komponen evaluasi AKIP terhadap bobotnya, {year}")
    evaluasi = laporan.akip(year)
    rows = [(row.nama, row.bobot, evaluasi.nilai_dari(row.komponen)) for row in evaluasi.skema]
    parts = [(name, bagian(value, weight)) for name, weight, value in rows]
    least, most = findings.peak(parts, terbesar=False), findings.peak(parts)
    if least is None:
        return frame.belum_tersedia(f"nilai komponen evaluasi AKIP tahun {year}")
    drawn = [
        Bar(
            name,
            part,
            kata.persen(part),
            None if _is(part, least.nilai) else style.ABU,
            _rincian(value, weight),
        )
        for (name, weight, value), (_, part) in zip(rows, parts, strict=True)
    ]
    total = laporan.akip(year).nilai
    weights = sum(weight for _, weight, _ in rows)
    whole = f"; nilai keseluruhan {kata.nilai(total)} dari {kata.kinerja(weights)}" if total is not None else ""
    return frame.gambar(
        bars(drawn, penuh=Decimal(100)),
        Data(
            ("Komponen", "Nilai", "Bobot", "Persen dari bobot"),
            tuple(
                (name, kata.nilai(value), kata.kinerja(weight), kata.persen(part))
                for (name, weight, value), (_, part) in zip(rows, parts, strict=True)
            ),
        ),
        bentuk="Diagram batang mendatar, panjang penuh sama dengan bobot",
        temuan=findings.di_antara(_temuan_akip(least, most), "komponen", any(part is None for _, part in parts)),
        ukuran=f"Persen dari bobot komponen, {findings.tempat(laporan)}, tahun {year}{whole}",
        sumber=f"{laporan.identitas.evaluator}, diolah" if laporan.identitas.evaluator else None,
    )


def _temuan_akip(least: findings.Peak, most: findings.Peak) -> str:
    if least.nilai >= 100:
        return "Semua komponen AKIP mencapai bobotnya"
    if least.semua and len(least.nama) > 1:
        return f"Semua komponen AKIP mencapai {kata.persen(least.nilai)} dari bobotnya"
    if least.semua:
        return f"{least.nama[0]} mencapai {kata.persen(least.nilai)} dari bobotnya"
    text = f"{least.sebut('komponen')} paling jauh dari bobotnya, {least.masing}{kata.persen(least.nilai)}"
    return f"{text}; {most.sebut('komponen')} paling dekat, {most.masing}{kata.persen(most.nilai)}"


def _rincian(value: Decimal | None, weight: Decimal) -> str:
    return (
        f"{kata.nilai(value)} dari bobot {kata.kinerja(weight)}"
        if value is not None
        else f"bobot {kata.kinerja(weight)}"
    )


def _is(value: Decimal | None, peak: Decimal) -> bool:
    return value is not None and bulat(value) == peak


def _sumber_survei(laporan: Laporan) -> str:
    survey, app = laporan.survei, laporan.identitas.aplikasi_survei
    text = f"Survei Kepuasan Masyarakat tahun {laporan.year}" + (f" melalui aplikasi {app}" if app else "")
    people = f", {kata.angka(survey.responden)} responden" if survey.responden is not None else ""
    return f"{text}{people}, diolah"
