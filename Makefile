# The one front door of the project. `make` alone lists the targets.
#
# The first target that needs Python sets the environment up by itself and asks nothing. Recipes
# are POSIX sh, so that Git Bash on Windows runs them as well. Whoever reads their output is an
# analyst: messages are Indonesian.

.DEFAULT_GOAL := help
.PHONY: help report check new todo preview pdf docx excel test test-all test-pythons test-browser lint edit tidy bench clean lock environment

# ---- Variables of the command line -------------------------------------------------------------
# make takes any NAME=value without a word. The verbs of the package get all that was given, and
# refuse what they do not know (lakip_nb/cli/make.py); every other target knows none of it.

verbs := report check new todo preview pdf docx excel
tools := PYTHON UV SHELL $(if $(filter test-browser,$(MAKECMDGOALS)),LAKIP_CHROMIUM)
names := $(sort $(foreach word,$(MAKEOVERRIDES),$(firstword $(subst :, ,$(subst =, ,$(word))))))
given := $(filter-out $(tools),$(foreach name,$(names),$(if $(findstring command,$(origin $(name))),$(name))))

ifeq ($(filter $(verbs),$(MAKECMDGOALS)),)
ifneq ($(given),)
$(error `make $(or $(MAKECMDGOALS),help)` tidak mengenal variabel $(given). \
Variabel hanya berlaku untuk `make report YEAR=2023 [KECAMATAN=medang-deras]`, `make check`, `make preview`, `make pdf`, `make docx`, dan `make excel`)
endif
endif

# Only on the command line: a PYTHON in somebody's environment was not meant for this project.
ifneq ($(origin PYTHON),command line)
PYTHON :=
endif
UV ?= uv

# One word of the shell, whatever characters the value holds.
quote = '$(subst ','\'',$1)'

# A verb with what it was given. YEAR and KECAMATAN may come from the environment as well.
words = $(sort $(given) $(foreach name,YEAR KECAMATAN,$(if $($(name)),$(name))))
run = @"$(python)" -m lakip_nb.cli.make $@ $(foreach name,$(words),$(call quote,$(name)=$(value $(name))))

# ---- The environment: an active conda environment of this project, else .venv -------------------

ifeq ($(OS),Windows_NT)
venv_python := .venv/Scripts/python.exe
conda_python := $(subst \,/,$(CONDA_PREFIX))/python.exe
else
venv_python := .venv/bin/python
conda_python := $(CONDA_PREFIX)/bin/python
endif

# The versions of Python with which the tests are run, the newest first; a later one is taken where
# none of these is found.
pythons := 3.13 3.12 3.11
fits := import sys; sys.exit(sys.version_info[:2] < (3, 11))

# An environment made from environment.yml under another name is known by its versions. Nothing
# looser will do: packages must never be put into the base environment of somebody's Anaconda.
has_pins := import re, sys, tomllib, importlib.metadata as m; \
    wanted = tomllib.load(open("pyproject.toml", "rb"))["project"]["dependencies"]; \
    locked = set(re.findall("^([a-z0-9-]+)==([0-9.]+)", open("requirements.lock").read(), re.M)); \
    sys.exit(any((name, m.version(name)) not in locked for name in (each.split(">=")[0] for each in wanted)))

prefix := .venv
python := $(venv_python)
ifneq ($(CONDA_PREFIX),)
ifeq ($(CONDA_DEFAULT_ENV),lakip-nb)
prefix := $(subst \,/,$(CONDA_PREFIX))
else ifeq ($(shell "$(conda_python)" -c '$(has_pins)' 2>/dev/null && echo yes),yes)
prefix := $(subst \,/,$(CONDA_PREFIX))
endif
endif
ifneq ($(prefix),.venv)
python := $(conda_python)
endif

pip := "$(python)" -m pip -qq --no-input --disable-pip-version-check install
# A `user = true` in somebody's pip.conf, or packages in their home, must not reach in here.
export PIP_USER := 0
export PYTHONNOUSERSITE := 1

# Stamps hold what was installed, and from which folder, rather than a time: an archive unpacked
# over the project brings older times with newer content, and an environment does not survive the
# renaming of its folder. A stamp is written last, so an interrupted set-up has none.
libraries := $(prefix)/.lakip-nb-libraries
project := $(prefix)/.lakip-nb-project
browser := $(prefix)/.lakip-nb-browser
word := $(prefix)/.lakip-nb-docx

define no_python
Python 3.11 atau yang lebih baru tidak ditemukan.
Pasanglah Python, misalnya 3.13, lalu ulangi perintah ini:
  Windows, macOS : https://www.python.org/downloads/
  Debian, Ubuntu : sudo apt install python3 python3-venv
Bila sudah ada di tempat lain, sebutkan letaknya: make report YEAR=2023 PYTHON=/letak/python3.13
endef

define no_venv
Lingkungan Python di .venv tidak dapat dibuat; sebabnya tertulis di atas.
Di Debian dan Ubuntu pasanglah dahulu: sudo apt install python3-venv
endef

define no_conda
Lingkungan conda yang aktif ($(prefix)) tidak berisi Python 3.11 atau yang lebih baru.
Buatlah dari environment.yml: conda env create -f environment.yml, lalu conda activate lakip-nb.
Atau keluarlah dari conda (conda deactivate) agar .venv dipakai.
endef

define no_libraries
Pustaka tidak dapat dipasang; sebabnya tertulis di atas.
Periksalah sambungan internet, lalu ulangi perintah yang sama.
endef

define no_chromium
Peramban Chromium tidak ditemukan, padahal pengujian ini memerlukannya.
Pasanglah Chromium atau Google Chrome, lalu ulangi perintah ini:
  Debian, Ubuntu : sudo apt install chromium
Bila sudah ada di tempat lain, sebutkan letaknya: make test-browser LAKIP_CHROMIUM=/letak/chromium
endef

export no_python no_venv no_conda no_libraries no_chromium

# What recipes share: say something, or say it and stop; write a stamp of files, or ask whether it holds.
sh := say() { printf '%s\n' "$$1" >&2; }; stop() { say "$$1"; exit 1; }; state() { pwd; cat $$1; }; \
    mark() { state "$$1" > "$$2" || exit 1; }; holds() { state "$$1" | cmp -s - "$$2" 2>/dev/null; }

environment:
	@$(sh); \
	try() { "$$@" -c '$(fits)' >/dev/null 2>&1 && found=$$("$$@" -c 'import sys; print(sys.executable)'); }; \
	seek() { for version in $(pythons); do try "python$$version" || try py "-$$version" && return; done; \
		try python3 || try python || try py -3; }; \
	if ! holds requirements.lock "$(libraries)" || ! "$(python)" -c '' 2>/dev/null; then \
		rm -f "$(libraries)" "$(project)" "$(browser)" "$(word)"; \
		if [ "$(prefix)" = .venv ]; then \
			if [ -n $(call quote,$(PYTHON)) ]; then try $(call quote,$(PYTHON)); \
			else seek; fi || stop "$$no_python"; \
			say 'Menyiapkan lingkungan Python di .venv; hanya sekali dan memerlukan beberapa menit …'; \
			"$$found" -m venv --clear .venv || stop "$$no_venv"; \
		else \
			"$(python)" -c '$(fits)' 2>/dev/null || stop "$$no_conda"; \
			say "Menyesuaikan pustaka lingkungan conda $(prefix) dengan requirements.lock …"; \
		fi; \
		$(pip) --require-hashes -r requirements.lock || stop "$$no_libraries"; \
		mark requirements.lock "$(libraries)"; \
	fi; \
	if ! holds pyproject.toml "$(project)"; then \
		$(pip) --no-deps -e . || stop "$$no_libraries"; \
		mark pyproject.toml "$(project)"; \
	fi

# ---- Targets -----------------------------------------------------------------------------------

help: ## Menampilkan daftar perintah ini
	@echo 'Pemakaian: make report YEAR=2023 [KECAMATAN=medang-deras] [EXPLAIN=1] [FRESH=1]'
	@echo '           make report ALL=1 [YEAR=2023]'
	@echo '           make check  YEAR=2023 [KECAMATAN=medang-deras] [STRICT=1]'
	@echo '           make new    YEAR=2024 [KECAMATAN=medang-deras]'
	@echo '           make new    YEAR=2024 NAMA="Tanjung Tiram" [KABUPATEN="Batu Bara" | KOTA=Binjai]'
	@echo '           make todo   YEAR=2024 [KECAMATAN=medang-deras]'
	@echo '           make check  NASKAH=laporan.pdf [YEAR=2023] [KECAMATAN=medang-deras] [STRICT=1]'
	@echo
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' Makefile

report: environment ## Membuat laporan satu tahun: YEAR wajib diisi, KECAMATAN bila lebih dari satu; ALL=1 semuanya
	$(run)

check: environment ## Memeriksa data, kalimat, dan angka terbitan: YEAR wajib; NASKAH=berkas untuk laporan yang sudah jadi
	$(run)

new: environment ## Memulai laporan tahun berikutnya, atau kantor baru dengan NAMA: YEAR wajib diisi
	$(run)

todo: environment ## Menampilkan yang masih harus dikerjakan, menurut penanggung jawab dan tabel: YEAR wajib diisi
	$(run)

preview: environment ## Menampilkan laporan di peramban, yang mengikuti setiap simpanan: YEAR wajib; Ctrl+C berhenti
	$(run)

pdf: environment ## Membuat laporan.pdf dari laporan.html: YEAR wajib diisi
	$(run)

excel: environment ## Menulis buku kerja Excel pengisian data: YEAR wajib; PAKAI=1 memakainya, LAPORAN=1 tabel laporan jadi
	$(run)

# What a Word document needs besides is fetched here only.
docx: environment ## Membuat laporan.docx (Word) dari laporan.html: YEAR wajib diisi
	@$(sh); \
	if ! holds requirements-docx.lock "$(word)"; then \
		rm -f "$(word)"; \
		say 'Menyiapkan pustaka untuk dokumen Word; hanya sekali …'; \
		$(pip) --require-hashes -r requirements-docx.lock || stop "$$no_libraries"; \
		mark requirements-docx.lock "$(word)"; \
	fi
	$(run)

# JupyterLab neither asks about news nor looks for updates or extensions: an analyst is often offline.
edit: environment ## Membuka JupyterLab pada folder notebooks/
	@JUPYTER_CONFIG_PATH="$(CURDIR)/.jupyter" "$(python)" -m jupyterlab \
		--LabApp.default_url=/lab/tree/notebooks/mulai/mulai.ipynb --LabApp.extension_manager=readonly

tidy: environment ## Membersihkan notebook dari keluaran yang disimpan JupyterLab
	@"$(python)" -m lakip_nb tidy

test: environment ## Menjalankan pengujian, kecuali yang lama dan yang memerlukan peramban
	@"$(python)" -m pytest -n 2 --dist=worksteal -m "not slow"

test-all: environment ## Menjalankan semua pengujian yang tidak memerlukan peramban, dan menghitung cakupannya
	@"$(python)" -m coverage erase
	@"$(python)" -m coverage run -m pytest -n 2 --dist=worksteal --hypothesis-profile=banyak
	@"$(python)" -m coverage combine -q && "$(python)" -m coverage report

test-pythons: environment ## Menjalankan sebagian pengujian dengan versi Python lain yang ada di komputer ini
	@"$(python)" -m tests.pythons

# What these tests need besides has a lock and a stamp of its own. npm comes with it, for the
# checkers of HTML and accessibility are kept well only there. The browser is looked for first:
# without one all this would be fetched for nothing.
test-browser: environment ## Menguji laporan dan JupyterLab dalam peramban; memerlukan Chromium
	@$(sh); locks='requirements-browser.lock tests/browser/package-lock.json'; \
	if [ -n "$$LAKIP_CHROMIUM" ]; then set -- "$$LAKIP_CHROMIUM"; \
	else set -- chromium chromium-browser google-chrome google-chrome-stable; fi; \
	for name do chromium=$$(command -v "$$name") && break; done; \
	[ -n "$$chromium" ] || stop "$$no_chromium"; \
	if ! holds "$$locks" "$(browser)"; then \
		rm -f "$(browser)"; \
		say 'Menyiapkan pustaka untuk pengujian dalam peramban; hanya sekali …'; \
		$(pip) --require-hashes -r requirements-browser.lock && \
			"$(dir $(python))npm" ci --prefix tests/browser --loglevel=error >/dev/null || stop "$$no_libraries"; \
		mark "$$locks" "$(browser)"; \
	fi; \
	LAKIP_CHROMIUM="$$chromium" "$(python)" -m pytest tests/browser

lint: environment ## Memeriksa gaya penulisan dan tipe program
	@"$(python)" -m ruff check && "$(python)" -m ruff format --check && "$(python)" -m mypy

bench: environment ## Membandingkan kecepatan cara menyusun laporan (sekitar setengah jam); hasilnya di bench/
	@"$(python)" -m bench

clean: ## Menghapus outputs/ dan tembolok; data/ dan notebooks/ tidak disentuh
	@found=0; \
	for path in outputs build .lakip-cache .pytest_cache .ruff_cache .mypy_cache .hypothesis .coverage; do \
		if [ -e $$path ] || [ -L $$path ]; then echo "Menghapus $$path"; rm -rf $$path || exit 1; found=1; fi; \
	done; \
	caches() { find lakip_nb tests notebooks \( -name __pycache__ -o -name .ipynb_checkpoints \
		-o -name .virtual_documents \) -prune "$$@" 2>/dev/null || :; }; \
	if [ -n "$$(caches -print)" ]; then \
		echo 'Menghapus tembolok Python dan Jupyter di lakip_nb, tests, dan notebooks'; \
		caches -exec rm -rf {} +; found=1; \
	fi; \
	[ $$found = 1 ] || echo 'Tidak ada yang perlu dihapus.'

lock: ## Menyusun ulang semua berkas .lock (untuk pengelola; memerlukan uv)
	@$(sh); "$(UV)" --version >/dev/null 2>&1 || \
		stop 'Perintah uv tidak ditemukan. Pasanglah uv atau sebutkan letaknya: make lock UV=/letak/uv'; \
	set -e; compile() { "$(UV)" pip compile -q --universal --python-version 3.11 --generate-hashes \
		--no-emit-find-links --no-emit-index-url --custom-compile-command "make lock" "$$@"; }; \
	compile --extra test pyproject.toml -o requirements.lock; \
	compile --group browser -c requirements.lock -o requirements-browser.lock; \
	compile --group docx -c requirements.lock -o requirements-docx.lock; \
	compile --override bench/jupyter-book.in pyproject.toml bench/jupyter-book.in -o bench/jupyter-book.lock
