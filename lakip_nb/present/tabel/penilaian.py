"""Tables of what the scores are made of: the survey's unsur, the AKIP components."""

from lakip_nb.data.laporan import Laporan
from lakip_nb.kinerja import jumlah
from lakip_nb.kinerja.komposisi import bagian
from lakip_nb.present import kata
from lakip_nb.present.tabel.table import Baris, Kolom, Tabel, teks


def unsur_ikm(laporan: Laporan) -> Tabel:
    """Mean score of each element, and the index that follows from them."""
    survei, rows = laporan.survei.baris, laporan.survei.unsur
    index = laporan.survei.ikm
    formula = None
    if index is not None and survei is not None:
        rounding = "" if survei.desimal is None else f", dibulatkan ke {kata.angka(survei.desimal)} desimal"
        weight = kata.angka(survei.bobot, max(0, -survei.bobot.as_tuple().exponent))
        formula = f"IKM = jumlah (nilai unsur × bobot {weight}){rounding} × 25"
    return Tabel(
        label="tbl-unsur-ikm",
        judul=f"Nilai unsur pelayanan dalam survei kepuasan masyarakat, {laporan.year}",
        stub=("No.", "Unsur pelayanan"),
        kolom=(Kolom("Nilai rata-rata (1–4)", kata.nilai),),
        baris=[Baris((row.no, row.unsur), (row.nilai,)) for row in rows],
        total=[Baris(("Indeks menurut unsur (25–100)",), (index,))] if rows else [],
        sumber=_survey(laporan),
        rumus=formula,
        catatan=_against(laporan, "ikm", index, "indeks menurut unsur"),
    )


def survei_ikm(laporan: Laporan) -> Tabel:
    """How many were asked, and what they said."""
    survei = laporan.survei.baris
    return Tabel(
        label="tbl-survei-ikm",
        judul=f"Responden survei kepuasan masyarakat, {laporan.year} (orang)",
        stub=("Survei",),
        kolom=(Kolom("Responden", kata.angka), Kolom("Puas", kata.angka), Kolom("Tidak puas", kata.angka)),
        baris=[Baris((f"Tahun {survei.tahun}",), (survei.responden, survei.puas, survei.tidak_puas))] if survei else [],
        sumber=_survey(laporan),
    )


def komponen_akip(laporan: Laporan) -> Tabel:
    """This year's component scores against their weights."""
    year = laporan.year
    evaluasi = laporan.akip(year)
    scheme, total = evaluasi.skema, evaluasi.nilai
    values = {row.komponen: evaluasi.nilai_dari(row.komponen) for row in scheme}
    skala = laporan.skala("akip")
    weight = jumlah(row.bobot for row in scheme)
    rows = [
        Baris((row.no, row.nama), (row.bobot, values[row.komponen], bagian(values[row.komponen], row.bobot)))
        for row in scheme
    ]
    notes = _against(laporan, "akip", total, "jumlah nilai komponen")
    if skala and total is not None:
        notes.insert(0, f"Predikat menurut jumlah nilai komponen: {kata.predikat(skala.predikat(total))}.")
    return Tabel(
        label="tbl-komponen-akip",
        judul=f"Nilai komponen evaluasi AKIP, {year}",
        stub=("No.", "Komponen"),
        kolom=(Kolom("Bobot", kata.nilai), Kolom("Nilai", kata.nilai), Kolom("Nilai terhadap bobot (%)", kata.nilai)),
        baris=rows,
        total=[Baris(("Nilai akuntabilitas kinerja",), (weight, total, bagian(total, weight)))] if rows else [],
        sumber=laporan.identitas.evaluator,
        rumus="Nilai akuntabilitas kinerja = jumlah nilai komponen",
        catatan=notes,
    )


def komponen_akip_tahun(laporan: Laporan) -> Tabel:
    """Component scores over the years, with the score that was announced."""
    indikator = next((item for item in laporan.indikator if item.baris.skema_predikat == "akip"), None)
    known = {row.tahun for row in laporan.tabel.akip_komponen if row.tahun <= laporan.year}
    years = sorted(known | {year for year in (indikator.tahun_riwayat if indikator else ()) if known})
    names: dict[str, str] = {}
    for year in reversed(years):
        for row in laporan.akip(year).skema:
            names.setdefault(row.komponen, row.nama)
    unused = {
        (row.komponen, year)
        for year in years
        for row in laporan.tabel.skema_akip
        if laporan.akip(year).skema and row.komponen not in {r.komponen for r in laporan.akip(year).skema}
    }

    def cell(komponen: str, year: int):
        if (komponen, year) in unused:
            return ""
        row = laporan.akip(year).komponen.get(komponen)
        return row.nilai if row else None

    notes = []
    if unused:
        notes.append("Sel tanpa isi: komponen itu tidak dinilai menurut skema tahun tersebut.")
    announced = [indikator.pada(year).realisasi if indikator else None for year in years]
    for year, official in zip(years, announced, strict=True):
        total = laporan.akip(year).nilai
        if total is not None and official is not None and total != official:
            notes.append(
                f"Tahun {year}: jumlah komponen {kata.nilai(total)} berbeda {kata.poin(total - official)} dari nilai evaluasi "
                f"{kata.nilai(official)}; perlu diperiksa pada LHE."
            )
    blank = [str(year) for year in years if not laporan.akip(year).komponen]
    if blank:
        notes.append(f"Rincian komponen tahun {kata.rangkai(blank)} belum tersedia.")
    return Tabel(
        label="tbl-komponen-akip-tahun",
        judul=f"Nilai komponen evaluasi AKIP menurut tahun, {years[0]}–{years[-1]}"
        if years
        else "Nilai komponen evaluasi AKIP menurut tahun",
        stub=("No.", "Komponen"),
        kolom=tuple(Kolom(str(year), _blank_or_value) for year in years) or (teks("Nilai"),),
        baris=[
            Baris((nomor, nama), tuple(cell(komponen, year) for year in years))
            for nomor, (komponen, nama) in enumerate(names.items(), start=1)
        ],
        total=[
            Baris(("Jumlah komponen",), tuple(laporan.akip(year).nilai for year in years)),
            Baris(("Nilai evaluasi",), tuple(announced)),
        ]
        if names
        else [],
        sumber=laporan.identitas.evaluator,
        catatan=notes,
    )


def _blank_or_value(value) -> str:
    return value if value == "" else kata.nilai(value)


def _survey(laporan: Laporan) -> str:
    app = laporan.identitas.aplikasi_survei
    return "Survei kepuasan masyarakat" + (f" melalui aplikasi {app}" if app else "") + f", {laporan.year}"


def _against(laporan: Laporan, skema: str, computed, what: str) -> list[str]:
    """A note where the score computed from its parts is not the official one."""
    official = next((item.realisasi for item in laporan.indikator if item.baris.skema_predikat == skema), None)
    if computed is None or official is None or kata.nilai(computed) == kata.nilai(official):
        return []
    return [
        f"{kata.besar(what)} {kata.nilai(computed)} berbeda dari realisasi yang ditetapkan {kata.nilai(official)}; perlu diperiksa."
    ]
