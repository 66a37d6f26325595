# The one front door of the project. `make` alone lists the targets.
#
# The first target that needs Python sets the environment up by itself and asks nothing. Recipes
# are POSIX sh, so that Git Bash on Windows runs them as well. Whoever reads their output is an
# analyst: messages are Indonesian.

.DEFAULT_GOAL := help
.PHONY: help report check preview pdf test test-browser edit tidy bench clean lock environment

# ---- Variables of the command line -------------------------------------------------------------
# make takes any NAME=value without a word, so `make report YAER=2023` would build another report
# than the one meant. `report` hands an unknown name on to the command, which refuses it and names
# the nearest one; `check`, `preview` and `pdf` have no notebook parameters and refuse it here; every
# other target knows none of the report's names.

tools := PYTHON UV SHELL $(if $(filter test-browser,$(MAKECMDGOALS)),LAKIP_CHROMIUM)
known := $(tools) YEAR KECAMATAN $(if $(filter check,$(MAKECMDGOALS)),STRICT NASKAH) \
    $(if $(filter report,$(MAKECMDGOALS)),ALL EXPLAIN FRESH)
names := $(sort $(foreach word,$(MAKEOVERRIDES),$(firstword $(subst :, ,$(subst =, ,$(word))))))
given := $(foreach name,$(names),$(if $(findstring command,$(origin $(name))),$(name)))
unknown := $(filter-out $(known),$(given))

ifneq ($(filter check preview pdf,$(MAKECMDGOALS)),)
ifneq ($(unknown),)
$(error `make $(MAKECMDGOALS)` tidak mengenal variabel $(unknown). \
Pemakaian: make check YEAR=2023 [KECAMATAN=medang-deras] [STRICT=1], make check NASKAH=laporan.pdf [YEAR=2023], \
make preview YEAR=2023 [KECAMATAN=medang-deras], make pdf YEAR=2023 [KECAMATAN=medang-deras])
endif
endif

ifeq ($(filter report check preview pdf,$(MAKECMDGOALS)),)
ifneq ($(filter-out $(tools),$(given)),)
$(error `make $(or $(MAKECMDGOALS),help)` tidak mengenal variabel $(filter-out $(tools),$(given)). \
Variabel hanya berlaku untuk `make report YEAR=2023 [KECAMATAN=medang-deras]`, `make check`, `make preview`, dan `make pdf`)
endif
endif

# Only on the command line: a PYTHON in somebody's environment was not meant for this project.
ifneq ($(origin PYTHON),command line)
PYTHON :=
endif
UV ?= uv

# One word of the shell, whatever characters the value holds.
quote = '$(subst ','\'',$1)'

# Whether a variable was given on the command line and says yes: NAME=1, not NAME=0 or NAME=.
yes = $(if $(filter $1,$(given)),$(if $(filter-out 0,$($1)),$1))

# ---- The environment: an active conda environment of this project, else .venv -------------------

ifeq ($(OS),Windows_NT)
venv_python := .venv/Scripts/python.exe
conda_python := $(subst \,/,$(CONDA_PREFIX))/python.exe
else
venv_python := .venv/bin/python
conda_python := $(CONDA_PREFIX)/bin/python
endif

is_311 := import sys; sys.exit(sys.version_info[:2] != (3, 11))

# An environment made from environment.yml under another name is known by its versions. Nothing
# looser will do: packages must never be put into the base environment of somebody's Anaconda.
has_pins := import sys, tomllib, importlib.metadata as m; \
    pins = tomllib.load(open("pyproject.toml", "rb"))["project"]["dependencies"]; \
    sys.exit(any(m.version(p.split("==")[0]) != p.split("==")[1] for p in pins))

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

define no_python
Python 3.11 tidak ditemukan.
Pasanglah Python 3.11, lalu ulangi perintah ini:
  Windows, macOS : https://www.python.org/downloads/
  Debian, Ubuntu : sudo apt install python3.11 python3.11-venv
Bila Python 3.11 sudah ada di tempat lain, sebutkan letaknya: make report YEAR=2023 PYTHON=/letak/python3.11
endef

define no_venv
Lingkungan Python di .venv tidak dapat dibuat; sebabnya tertulis di atas.
Di Debian dan Ubuntu pasanglah dahulu: sudo apt install python3.11-venv
endef

define no_conda
Lingkungan conda yang aktif ($(prefix)) tidak berisi Python 3.11.
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

say = printf '%s\n' $(call quote,$1) >&2
export no_python no_venv no_conda no_libraries no_chromium

environment:
	@state() { pwd; cat "$$1"; }; \
	holds() { state "$$1" | cmp -s - "$$2" 2>/dev/null; }; \
	stop() { printf '%s\n' "$$1" >&2; exit 1; }; \
	try() { "$$@" -c '$(is_311)' >/dev/null 2>&1 && found=$$("$$@" -c 'import sys; print(sys.executable)'); }; \
	if ! holds requirements.lock "$(libraries)" || ! "$(python)" -c '' 2>/dev/null; then \
		rm -f "$(libraries)" "$(project)" "$(browser)"; \
		if [ "$(prefix)" = .venv ]; then \
			if [ -n $(call quote,$(PYTHON)) ]; then try $(call quote,$(PYTHON)); \
			else try python3.11 || try python3 || try python || try py -3.11; fi || stop "$$no_python"; \
			$(call say,Menyiapkan lingkungan Python di .venv; hanya sekali dan memerlukan beberapa menit …); \
			"$$found" -m venv --clear .venv || stop "$$no_venv"; \
		else \
			"$(python)" -c '$(is_311)' 2>/dev/null || stop "$$no_conda"; \
			$(call say,Menyesuaikan pustaka lingkungan conda $(prefix) dengan requirements.lock …); \
		fi; \
		$(pip) --require-hashes -r requirements.lock || stop "$$no_libraries"; \
		state requirements.lock > "$(libraries)" || exit 1; \
	fi; \
	if ! holds pyproject.toml "$(project)"; then \
		$(pip) --no-deps -e . || stop "$$no_libraries"; \
		state pyproject.toml > "$(project)" || exit 1; \
	fi

# ---- Targets -----------------------------------------------------------------------------------

help: ## Menampilkan daftar perintah ini
	@echo 'Pemakaian: make report YEAR=2023 [KECAMATAN=medang-deras] [EXPLAIN=1] [FRESH=1]'
	@echo '           make report ALL=1 [YEAR=2023]'
	@echo '           make check  YEAR=2023 [KECAMATAN=medang-deras] [STRICT=1]'
	@echo '           make check  NASKAH=laporan.pdf [YEAR=2023] [KECAMATAN=medang-deras] [STRICT=1]'
	@echo
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' Makefile

report: environment ## Membuat laporan satu tahun: YEAR wajib diisi, KECAMATAN bila lebih dari satu; ALL=1 semuanya
	@"$(python)" -m lakip_nb report \
		$(if $(YEAR),--year $(call quote,$(YEAR))) \
		$(if $(KECAMATAN),--kecamatan $(call quote,$(KECAMATAN))) \
		$(if $(call yes,ALL),--all) $(if $(call yes,EXPLAIN),--explain) $(if $(call yes,FRESH),--fresh) \
		$(foreach name,$(unknown),-p $(call quote,$(name)=$(value $(name))))

check: environment ## Memeriksa data, kalimat, dan angka terbitan: YEAR wajib; NASKAH=berkas untuk laporan yang sudah jadi
	@"$(python)" -m lakip_nb check \
		$(if $(YEAR),--year $(call quote,$(YEAR))) \
		$(if $(KECAMATAN),--kecamatan $(call quote,$(KECAMATAN))) \
		$(if $(NASKAH),--naskah $(call quote,$(NASKAH))) \
		$(if $(call yes,STRICT),--strict)

preview: environment ## Menampilkan laporan di peramban, yang mengikuti setiap simpanan: YEAR wajib; Ctrl+C berhenti
	@"$(python)" -m lakip_nb preview \
		$(if $(YEAR),--year $(call quote,$(YEAR))) \
		$(if $(KECAMATAN),--kecamatan $(call quote,$(KECAMATAN)))

pdf: environment ## Membuat laporan.pdf dari laporan.html: YEAR wajib diisi
	@"$(python)" -m lakip_nb pdf \
		$(if $(YEAR),--year $(call quote,$(YEAR))) \
		$(if $(KECAMATAN),--kecamatan $(call quote,$(KECAMATAN)))

# JupyterLab neither asks about news nor looks for updates or extensions: an analyst is often offline.
edit: environment ## Membuka JupyterLab pada folder notebooks/
	@JUPYTER_CONFIG_PATH="$(CURDIR)/.jupyter" "$(python)" -m jupyterlab \
		--LabApp.default_url=/lab/tree/notebooks --LabApp.extension_manager=readonly

tidy: environment ## Membersihkan notebook dari keluaran yang disimpan JupyterLab
	@"$(python)" -m lakip_nb tidy

test: environment ## Menjalankan seluruh pengujian yang tidak memerlukan peramban
	@"$(python)" -m pytest

# What these tests need besides has a lock and a stamp of its own. npm comes with it, for the
# checkers of HTML and accessibility are kept well only there. The browser is looked for first:
# without one all this would be fetched for nothing.
test-browser: environment ## Menguji laporan dan JupyterLab dalam peramban; memerlukan Chromium
	@state() { pwd; cat requirements-browser.lock tests/browser/package-lock.json; }; \
	stop() { printf '%s\n' "$$1" >&2; exit 1; }; \
	if [ -n "$$LAKIP_CHROMIUM" ]; then set -- "$$LAKIP_CHROMIUM"; \
	else set -- chromium chromium-browser google-chrome google-chrome-stable; fi; \
	for name do chromium=$$(command -v "$$name") && break; done; \
	[ -n "$$chromium" ] || stop "$$no_chromium"; \
	if ! state | cmp -s - "$(browser)" 2>/dev/null; then \
		rm -f "$(browser)"; \
		$(call say,Menyiapkan pustaka untuk pengujian dalam peramban; hanya sekali …); \
		$(pip) --require-hashes -r requirements-browser.lock || stop "$$no_libraries"; \
		"$(dir $(python))npm" ci --prefix tests/browser --loglevel=error >/dev/null \
			|| stop "$$no_libraries"; \
		state > "$(browser)" || exit 1; \
	fi; \
	LAKIP_CHROMIUM="$$chromium" "$(python)" -m pytest tests/browser

bench: environment ## Membandingkan kecepatan cara menyusun laporan (sekitar setengah jam); hasilnya di bench/
	@"$(python)" -m bench

clean: ## Menghapus outputs/ dan tembolok; data/ dan notebooks/ tidak disentuh
	@found=0; \
	for path in outputs build .lakip-cache .pytest_cache .ruff_cache .hypothesis; do \
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
	@"$(UV)" --version >/dev/null 2>&1 || { $(call say,Perintah uv tidak ditemukan. Pasanglah uv atau sebutkan letaknya: make lock UV=/letak/uv); exit 1; }
	@set -e; compile() { "$(UV)" pip compile -q --universal --python-version 3.11 --generate-hashes \
		--no-emit-find-links --no-emit-index-url --custom-compile-command "make lock" "$$@"; }; \
	compile --extra test pyproject.toml -o requirements.lock; \
	compile --group browser -c requirements.lock -o requirements-browser.lock; \
	compile --override bench/jupyter-book.in pyproject.toml bench/jupyter-book.in -o bench/jupyter-book.lock
