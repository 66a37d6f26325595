"""A report's data, frozen: the tables, and what is computed from them, each once."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from lakip_nb.data.akip import EvaluasiAkip
from lakip_nb.data.anggaran import Anggaran, build_tree
from lakip_nb.data.errors import LakipError, Lembar
from lakip_nb.data.indikator import Indikator
from lakip_nb.data.keputusan import Keputusan, keputusan_terbuka
from lakip_nb.data.pegawai import Kepegawaian
from lakip_nb.data.penduduk import Penduduk
from lakip_nb.data.pengukuran import Pengukuran
from lakip_nb.data.rows.acuan import ButirReviu, Peraturan
from lakip_nb.data.rows.identitas import Identitas, Penandatangan
from lakip_nb.data.rows.wilayah import Wilayah
from lakip_nb.data.sasaran import Sasaran
from lakip_nb.data.survei import Survei
from lakip_nb.data.tables import Tables
from lakip_nb.kinerja import Kelas, Skala


@dataclass(frozen=True, eq=False)
class Laporan:
    """One report: a kecamatan and a year.

    `tabel` holds the rows of every table as read; the properties give them as the report
    needs them. `masukan` are the names of all files that the report is made from, below the project
    folder. `lembar` are the sheets of workbooks that tables were read from, by the table as a file.
    Nothing here changes after loading.
    """

    kecamatan: str
    year: int
    identitas: Identitas
    wilayah: Wilayah
    tabel: Tables
    masukan: tuple[str, ...] = ()
    lembar: Mapping[str, Lembar] = field(default_factory=dict)

    @cached_property
    def sasaran(self) -> tuple[Sasaran, ...]:
        """The strategic objectives, in order, each with its indicators and programmes."""
        tujuan = {row.id: row for row in self.tabel.tujuan}
        program = {item.no: item for item in self.anggaran.program}
        return tuple(
            Sasaran(
                baris=row,
                nomor=nomor,
                tujuan=tujuan.get(row.tujuan_id or ""),
                strategi=tuple(s for s in self.tabel.strategi if s.sasaran_id == row.id),
                indikator=tuple(item for item in self._indikator.values() if item.baris.sasaran_id == row.id),
                program=tuple(
                    program[link.program_no]
                    for link in self.tabel.sasaran_program
                    if link.sasaran_id == row.id and link.program_no in program
                ),
                metode_efisiensi=self.identitas.metode_efisiensi,
            )
            for nomor, row in enumerate(self.tabel.sasaran, start=1)
        )

    @cached_property
    def _indikator(self) -> dict[str, Indikator]:
        years = {row.tahun for row in self.tabel.indikator_tahun} | {self.identitas.renstra_akhir}
        found = {}
        for row in self.tabel.indikator:
            scales = {year: self.skala(row.skema_predikat, year) for year in years} if row.skema_predikat else {}
            measured = (
                Pengukuran(r.kecamatan, r.tahun, row, r, scales.get(r.tahun))
                for r in self.tabel.indikator_tahun
                if r.indikator_id == row.id
            )
            found[row.id] = Indikator(
                baris=row,
                kecamatan=self.identitas.kecamatan,
                tahun=self.year,
                renstra=(self.identitas.renstra_awal, self.identitas.renstra_akhir),
                pengukuran={(item.kecamatan, item.tahun): item for item in measured},
                skala_capaian=self.skala_capaian,
                skala_nilai={year: scale for year, scale in scales.items() if scale},
                analisis=tuple(r for r in self.tabel.analisis if r.indikator_id == row.id),
                dasar_nilai=self._dasar_nilai(row.skema_predikat, scales),
            )
        return found

    def _dasar_nilai(self, skema: str | None, scales: Mapping[int, Skala | None]) -> dict[int, Peraturan]:
        """The regulation by which each year was scored: that of its components, else of the scale in force."""
        used = {year: scale.peraturan_id for year, scale in scales.items() if scale}
        if skema == "akip":
            used |= {row.tahun: self._skema_akip[row.skema] for row in self.tabel.akip_komponen}
        known = {year: self.peraturan(id) for year, id in used.items()}
        return {year: row for year, row in known.items() if row}

    @cached_property
    def _skema_akip(self) -> dict[str, str]:
        return {row.skema: row.peraturan_id for row in self.tabel.skema_akip}

    @property
    def indikator(self) -> tuple[Indikator, ...]:
        """All indicators, by sasaran."""
        return tuple(item for sasaran in self.sasaran for item in sasaran.indikator)

    def indikator_ber_id(self, id: str) -> Indikator | None:
        """The indicator with a code, None when the report has none such."""
        return self._indikator.get(id)

    @cached_property
    def anggaran(self) -> Anggaran:
        """The budget of the year."""
        return Anggaran(build_tree(self.tabel.anggaran, self.identitas.metode_efisiensi), self.tabel.belanja)

    @cached_property
    def keputusan(self) -> tuple[Keputusan, ...]:
        """The corrections that wait for the office's decision, numbered."""
        return keputusan_terbuka(self.tabel.koreksi)

    @cached_property
    def penduduk(self) -> Penduduk:
        """The population."""
        return Penduduk(self.tabel.desa, self.tabel.penduduk_kelompok)

    @cached_property
    def kepegawaian(self) -> Kepegawaian:
        """The office and its staff."""
        return Kepegawaian(self.tabel.struktur, self.tabel.jabatan, self.tabel.pegawai)

    @property
    def penandatangan(self) -> Penandatangan:
        """Who signs."""
        return self.tabel.penandatangan[0]

    def skala(self, skema: str, year: int | None = None) -> Skala | None:
        """The scale ("capaian", "akip", "ikm") in force in a year; None when there was none."""
        year = self.year if year is None else year
        rows = [
            row
            for row in self.tabel.skala_predikat
            if row.skema == skema and row.tahun_awal <= year <= (row.tahun_akhir or year)
        ]
        if not rows:
            return None
        newest = max(rows, key=lambda row: row.tahun_awal).peraturan_id
        kelas = tuple(
            Kelas(row.batas_bawah, row.batas_atas, row.bawah_termasuk == "ya", row.predikat, row.arti)
            for row in sorted(rows, key=lambda row: row.urut)
            if row.peraturan_id == newest
        )
        return Skala(skema, newest, kelas)

    @property
    def skala_capaian(self) -> Skala:
        """The scale of achievements in force in the report's year."""
        skala = self.skala("capaian")
        if skala is None:
            raise LakipError(
                f"data/acuan/skala_predikat.csv: tidak ada skala capaian yang berlaku tahun {self.year}. "
                "Tambahkan barisnya beserta peraturan yang menetapkannya."
            )
        return skala

    def peraturan(self, id: str) -> Peraturan | None:
        """A regulation by its code."""
        return next((row for row in self.tabel.peraturan if row.id == id), None)

    @property
    def landasan_hukum(self) -> tuple[Peraturan, ...]:
        """The regulations cited as legal basis, in order."""
        rows = sorted(self.tabel.landasan_hukum, key=lambda row: row.urut)
        found = (self.peraturan(row.peraturan_id) for row in rows)
        return tuple(row for row in found if row is not None)

    def daftar(self, nama: str) -> tuple[str, ...]:
        """The items of an official list ("fungsi", "tugas", "misi"), in order."""
        rows = sorted((row for row in self.tabel.teks_daftar if row.daftar == nama), key=lambda row: row.urut)
        return tuple(row.teks for row in rows)

    @property
    def misi_terpilih(self) -> str | None:
        """The misi that the kecamatan carries out."""
        rows = (row for row in self.tabel.teks_daftar if row.daftar == "misi")
        return next((row.teks for row in rows if row.urut == self.identitas.misi_terpilih), None)

    @cached_property
    def formulir(self) -> tuple[ButirReviu, ...]:
        """The items of the reviu form and the score sheet, in order: a kabupaten's own before the common ones."""
        order = {row.bagian: at for at, row in enumerate(self.tabel.kelompok_formulir)}
        chosen = {}
        for kabupaten in (ButirReviu.SEMUA, self.identitas.kabupaten):
            rows = (row for row in self.tabel.butir_reviu if row.kabupaten == kabupaten)
            chosen.update({(order[row.bagian], row.nomor): row for row in rows})
        return tuple(chosen[at] for at in sorted(chosen) if chosen[at].teks)

    @cached_property
    def survei(self) -> Survei:
        """This year's survey of satisfaction."""
        return Survei(
            next((row for row in self.tabel.ikm_survei if row.tahun == self.year), None),
            tuple(row for row in self.tabel.ikm_unsur if row.tahun == self.year),
            self.penduduk.total,
        )

    def akip(self, year: int) -> EvaluasiAkip:
        """The AKIP evaluation of a year."""
        scored = {row.komponen: row for row in self.tabel.akip_komponen if row.tahun == year}
        used = {row.skema for row in scored.values()}
        scheme = (row for row in self.tabel.skema_akip if row.skema in used)
        return EvaluasiAkip(scored, tuple(sorted(scheme, key=lambda row: row.no)))

    def __repr__(self) -> str:
        return f"Laporan({self.kecamatan!r}, {self.year})"
