"""An indicator with its history."""

import itertools
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from lakip_nb.data.pengukuran import Pengukuran
from lakip_nb.data.rows.acuan import Peraturan
from lakip_nb.data.rows.indikator import Analisis, BarisIndikator
from lakip_nb.kinerja import Arah, Kelas, Rumus, Skala, capaian, predikat_tercapai, tercapai


@dataclass(frozen=True, slots=True, eq=False)
class Indikator:
    """An indicator in the report's year, with every year and kecamatan that is known."""

    baris: BarisIndikator
    kecamatan: str
    tahun: int
    renstra: tuple[int, int]
    pengukuran: Mapping[tuple[str, int], Pengukuran]
    skala_capaian: Skala
    skala_nilai: Mapping[int, Skala]
    analisis: tuple[Analisis, ...]
    dasar_nilai: Mapping[int, Peraturan] = field(default_factory=dict)
    """By which regulation the value of a year was given, where it is known."""

    @property
    def id(self) -> str:
        """Short code, part of labels."""
        return self.baris.id

    @property
    def nama(self) -> str:
        """Full name as in the perjanjian kinerja."""
        return self.baris.nama

    @property
    def singkatan(self) -> str:
        """Short name."""
        return self.baris.singkatan

    @property
    def satuan(self) -> str:
        """Unit of target and realisasi."""
        return self.baris.satuan

    @property
    def arah(self) -> Arah:
        """Which way is better."""
        return self.baris.arah

    @property
    def rumus(self) -> Rumus:
        """The formula of its achievement."""
        return self.baris.rumus

    @property
    def desimal(self) -> int | None:
        """The decimals its values are written with; None: what its unit asks for."""
        return self.baris.desimal

    def pada(self, tahun: int, kecamatan: str | None = None) -> Pengukuran:
        """The measurement of a year; all of it unknown where the data has none."""
        place = kecamatan or self.kecamatan
        return self.pengukuran.get((place, tahun)) or Pengukuran(place, tahun, self.baris)

    @property
    def kini(self) -> Pengukuran:
        """This year's measurement."""
        return self.pada(self.tahun)

    @property
    def lalu(self) -> Pengukuran:
        """Last year's measurement."""
        return self.pada(self.tahun - 1)

    @property
    def target(self) -> Decimal | None:
        """This year's target."""
        return self.kini.target

    @property
    def realisasi(self) -> Decimal | None:
        """This year's realisasi."""
        return self.kini.realisasi

    @property
    def capaian(self) -> Decimal | None:
        """This year's achievement, percent."""
        return self.kini.capaian

    @property
    def tercapai(self) -> bool | None:
        """Whether this year's target was met."""
        return self.kini.tercapai

    @property
    def tanpa_persen(self) -> bool:
        """Whether this year's target is judged without a percentage."""
        return self.kini.tanpa_persen

    @property
    def selisih(self) -> Decimal | None:
        """Realisasi minus target, in the indicator's unit."""
        return _difference(self.realisasi, self.target)

    @property
    def perubahan(self) -> Decimal | None:
        """Realisasi minus last year's, in the indicator's unit."""
        return _difference(self.realisasi, self.lalu.realisasi)

    @property
    def perubahan_capaian(self) -> Decimal | None:
        """Achievement minus last year's, in percentage points."""
        return _difference(self.capaian, self.lalu.capaian)

    @property
    def predikat_capaian(self) -> str | None:
        """Predicate of the achievement on the scale of capaian."""
        return self.skala_capaian.predikat(self.capaian)

    def kelas_nilai(self, nilai: Decimal | None, tahun: int | None = None) -> Kelas | None:
        """Class of a value on the indicator's own scale (AKIP, IKM) in a year, if it has one."""
        skala = self.skala_nilai.get(tahun or self.tahun)
        return skala.kelas_dari(nilai) if skala else None

    def predikat_nilai(self, nilai: Decimal | None, tahun: int | None = None) -> str | None:
        """Predicate of a value on the indicator's own scale in a year, if it has one."""
        kelas = self.kelas_nilai(nilai, tahun)
        return kelas.predikat if kelas else None

    @property
    def predikat(self) -> str | None:
        """Predicate of this year's realisasi on the indicator's own scale."""
        return self.predikat_nilai(self.realisasi) or self.kini.realisasi_label

    @property
    def target_akhir(self) -> Decimal | None:
        """Target at the end of the Renstra."""
        return self.baris.target_akhir_renstra

    @property
    def kemajuan(self) -> Decimal | None:
        """This year's realisasi in percent of the Renstra's final target."""
        return capaian(self.realisasi, self.target_akhir, self.rumus)

    @property
    def tercapai_akhir(self) -> bool | None:
        """Whether this year's realisasi meets the Renstra's final target."""
        if self.rumus != "label":
            return tercapai(self.realisasi, self.target_akhir, self.arah)
        wanted = self.predikat_nilai(self.target_akhir, self.renstra[1])
        return predikat_tercapai(self.predikat, wanted, self.skala_nilai.get(self.tahun))

    @property
    def selisih_akhir(self) -> Decimal | None:
        """Realisasi minus the Renstra's final target."""
        return _difference(self.realisasi, self.target_akhir)

    @property
    def tahun_riwayat(self) -> tuple[int, ...]:
        """The years up to this one in which a target or realisasi is known, at most five."""
        years = sorted(
            tahun
            for (place, tahun), p in self.pengukuran.items()
            if place == self.kecamatan
            and tahun <= self.tahun
            and any(v is not None for v in (p.target, p.target_label, p.realisasi))
        )
        return tuple(years[-5:]) or (self.tahun,)

    @property
    def tahun_renstra(self) -> tuple[int, ...]:
        """The years of the Renstra up to this one."""
        return tuple(range(self.renstra[0], self.tahun + 1))

    @property
    def patahan(self) -> tuple[int, ...]:
        """The years whose value was given by another regulation than that of the last known year before."""
        years = sorted(self.dasar_nilai)
        return tuple(
            year
            for before, year in itertools.pairwise(years)
            if self.dasar_nilai[before].id != self.dasar_nilai[year].id
        )

    @property
    def pembanding(self) -> tuple[str, ...]:
        """Other kecamatan with figures for this indicator, by name."""
        return tuple(sorted({place for place, _ in self.pengukuran} - {self.kecamatan}))

    @property
    def tahun_pembanding(self) -> tuple[int, ...]:
        """The years for which a neighbour has figures."""
        return tuple(sorted({tahun for place, tahun in self.pengukuran if place != self.kecamatan}))

    @property
    def berriwayat(self) -> bool:
        """Whether this year's realisasi can be read beside an earlier year's figures."""
        return self.kini.diukur and len(self.tahun_riwayat) > 1

    @property
    def dibandingkan(self) -> tuple[str, ...]:
        """The other kecamatan beside whose realisasi this year's can be read."""
        if self.realisasi is None:
            return ()
        return tuple(place for place in self.pembanding if self.pada(self.tahun, place).realisasi is not None)

    def butir(self, jenis: str) -> tuple[str, ...]:
        """The points of the analysis of one kind, in order."""
        return tuple(row.teks for row in sorted(self.analisis, key=lambda row: row.urut) if row.jenis == jenis)

    def butir_lengkap(self, *jenis: str) -> tuple[Analisis, ...]:
        """The points of the analysis of some kinds, in order, with their evidence and plan."""
        return tuple(
            row for kind in jenis for row in sorted(self.analisis, key=lambda row: row.urut) if row.jenis == kind
        )

    @property
    def rencana_aksi(self) -> tuple[Analisis, ...]:
        """What is to be done: the follow-up (else the recommendations), and whatever else has been planned."""
        steps = self.butir_lengkap("tindak_lanjut") or self.butir_lengkap("rekomendasi")
        planned = (row for row in self.butir_lengkap("solusi", "rekomendasi") if row.direncanakan and row not in steps)
        return (*steps, *planned)

    def __repr__(self) -> str:
        return f"Indikator({self.id!r})"


def _difference(a: Decimal | None, b: Decimal | None) -> Decimal | None:
    return None if a is None or b is None else a - b
