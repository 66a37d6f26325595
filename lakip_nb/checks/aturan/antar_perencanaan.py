"""Planning hangs together: tujuan, sasaran, indikator, programme, analysis, regulations."""

from collections.abc import Iterator

from lakip_nb.checks.finding import Finding
from lakip_nb.checks.material import Material
from lakip_nb.checks.rule import aturan


@aturan(
    "B10",
    "Rumusan sasaran sama dalam Renstra dan perjanjian kinerja",
    "catatan",
    "Sasaran yang sama dengan nama berbeda menyulitkan penilaian keselarasan.",
    "PermenPANRB 53/2014, kertas kerja reviu: sasaran selaras dengan Renstra",
)
def nama_sasaran(material: Material) -> Iterator[Finding]:
    """The sasaran of the agreement has another wording in the Renstra."""
    for row in material.laporan.tabel.sasaran:
        if row.nama_renstra is not None and row.nama_renstra != row.nama:
            yield Finding(
                f'Sasaran "{row.nama}" dalam perjanjian kinerja dirumuskan "{row.nama_renstra}" dalam Renstra.',
                f"sasaran.csv, {row.id}",
                "Samakan rumusannya, atau jelaskan perubahannya dalam Bab II.",
                row=row,
                kolom="nama_renstra",
                nilai={"nama": row.nama, "nama_renstra": row.nama_renstra},
            )


@aturan(
    "B11",
    "Tujuan, sasaran, strategi, dan indikator saling tertaut",
    "peringatan",
    "Setiap tujuan mempunyai sasaran, dan setiap sasaran mempunyai strategi dan indikator.",
    "Perpres 29/2014, perencanaan strategis",
)
def sasaran_lengkap(material: Material) -> Iterator[Finding]:
    """Each sasaran has indikator, and the tables of tujuan and strategi leave none out."""
    laporan = material.laporan
    for sasaran in laporan.sasaran:
        needs = (
            ("indikator", sasaran.indikator, True),
            ("tujuan", sasaran.tujuan, laporan.tabel.tujuan),
            ("strategi", sasaran.strategi, laporan.tabel.strategi),
        )
        for name, found, expected in needs:
            if expected and not found:
                yield Finding(
                    f'Sasaran "{sasaran.nama}" tidak mempunyai {name}.',
                    f"sasaran.csv, {sasaran.id}, {name}",
                    f"Tambahkan barisnya pada {name}.csv, atau tautkan dengan yang sudah ada.",
                    row=sasaran.baris,
                    kolom="tujuan_id" if name == "tujuan" else "id",
                )
    used = {sasaran.baris.tujuan_id for sasaran in laporan.sasaran}
    for row in laporan.tabel.tujuan:
        if row.id not in used:
            yield Finding(
                f'Tujuan "{row.nama}" tidak mempunyai sasaran.',
                f"tujuan.csv, {row.id}",
                "Tautkan sasarannya pada sasaran.csv.",
                row=row,
                kolom="id",
            )


@aturan(
    "B12",
    "Sasaran dan program saling tertaut",
    "peringatan",
    "Setiap program mendukung sasaran, dan setiap sasaran didukung program; tanpa itu efisiensi tidak dapat dihitung.",
    "PermenPANRB 53/2014, Bab III butir 6 dan 7",
)
def sasaran_program(material: Material) -> Iterator[Finding]:
    """Each programme serves a sasaran, and each sasaran is served by a programme."""
    laporan = material.laporan
    links = laporan.tabel.sasaran_program
    served = {row.program_no for row in links}
    for mata in laporan.anggaran.program if links else ():
        if mata.no not in served:
            yield Finding(
                f"{mata.nama} tidak ditautkan dengan sasaran mana pun.",
                f"sasaran_program.csv, program {mata.no}",
                "Tambahkan baris sasaran yang didukung program ini.",
                berkas=links[0].asal.file,
                kolom="program_no",
            )
    for sasaran in laporan.sasaran if links else ():
        if not sasaran.program:
            yield Finding(
                f'Sasaran "{sasaran.nama}" tidak didukung program.',
                f"sasaran_program.csv, sasaran {sasaran.id}",
                "Tambahkan baris program yang mendukung sasaran ini.",
                berkas=links[0].asal.file,
                kolom="sasaran_id",
            )


@aturan(
    "B13",
    "Target yang tidak tercapai dianalisis",
    "peringatan",
    "Kegagalan mencapai target disertai penyebab, solusi, dan tindak lanjut.",
    "PermenPANRB 53/2014, Bab III butir 5",
)
def analisis_kegagalan(material: Material) -> Iterator[Finding]:
    """An indicator that missed its target has causes, solutions and next steps."""
    laporan = material.laporan
    for item in laporan.indikator:
        if item.tercapai is not False:
            continue
        for jenis in ("penyebab", "solusi", "tindak_lanjut"):
            if not item.butir(jenis):
                yield Finding(
                    f"{item.singkatan} belum mencapai target, tetapi analisisnya tidak memuat {jenis.replace('_', ' ')}.",
                    f"analisis.csv, {item.id}, {jenis}",
                    "Tambahkan butirnya pada analisis.csv.",
                    berkas=(laporan.tabel.analisis or laporan.tabel.indikator)[0].asal.file,
                    kolom="jenis",
                )


@aturan(
    "B14",
    "Peraturan tugas dan fungsi dikutip sebagai landasan hukum",
    "peringatan",
    "Peraturan yang menjadi sumber tugas kecamatan adalah landasan laporannya.",
    "UU 12/2011, kesesuaian rujukan",
)
def peraturan_tugas(material: Material) -> Iterator[Finding]:
    """The regulation on the kecamatan's tasks is known, and cited as legal basis."""
    laporan = material.laporan
    code = laporan.identitas.peraturan_tugas
    cited = {row.peraturan_id for row in laporan.tabel.landasan_hukum}
    if code is None or (laporan.peraturan(code) and (code in cited or not cited)):
        return
    yield Finding(
        f'Peraturan tugas "{code}" '
        + (
            "tidak dikutip sebagai landasan hukum."
            if laporan.peraturan(code)
            else "tidak ada pada data/acuan/peraturan.csv."
        ),
        "identitas.csv, peraturan_tugas",
        "Tambahkan pada landasan_hukum.csv atau peraturan.csv, atau perbaiki kodenya.",
        berkas=laporan.tabel.identitas[0].asal.file,
        baris=next(row.asal.row for row in laporan.tabel.identitas if row.kunci_ == "peraturan_tugas"),
        kolom="nilai",
        nilai={"peraturan_tugas": code},
    )


@aturan(
    "B15",
    "Skema komponen AKIP dan skala predikat dari peraturan yang sama",
    "catatan",
    "Nilai yang disusun menurut satu peraturan dan digolongkan menurut peraturan lain tidak sebanding antartahun.",
    "PermenPANRB 88/2021 menggantikan PermenPANRB 12/2015",
)
def skema_dan_skala(material: Material) -> Iterator[Finding]:
    """A year scored under one regulation and classed under another."""
    laporan = material.laporan
    for tahun in sorted({row.tahun for row in laporan.tabel.akip_komponen}):
        skala = laporan.skala("akip", tahun)
        used = {row.peraturan_id for row in laporan.akip(tahun).skema}
        if skala is None or not used or used == {skala.peraturan_id}:
            continue
        row = next(row for row in laporan.tabel.akip_komponen if row.tahun == tahun)
        names = [laporan.peraturan(id).sebutan for id in (*sorted(used), skala.peraturan_id)]
        yield Finding(
            f"Komponen AKIP tahun {tahun} menurut {names[0]}, sedangkan skala predikat tahun itu menurut {names[-1]}.",
            f"akip_komponen.csv, {tahun}, skema",
            "Sebutkan dalam laporan bahwa susunan komponennya berbeda, atau perbaiki skemanya.",
            row=row,
            kolom="skema",
            nilai={"skema": " ".join(sorted(used)), "skala": skala.peraturan_id},
        )
