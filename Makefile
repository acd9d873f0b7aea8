# The front door. Every target finds its own JDK 25 (scripts/jdk) and says in one sentence what is missing.
MVN = JAVA_HOME="$$(scripts/jdk)" && export JAVA_HOME && mvn -B -ntp -Dstyle.color=never
ONLY = -Dsurefire.failIfNoSpecifiedTests=false

help:
	@echo 'make run        the desk on http://localhost:8080, with its own PostgreSQL and a small demo'
	@echo 'make test       everything: engine, desk, web, browser · make test M=sla one module'
	@echo 'make engine     the pure tests (seconds)'
	@echo 'make story C=B-32   the stories of one clause'
	@echo 'make check      format, null safety, boundaries, house rules, the map, the web app'
	@echo 'make fmt        lays out every file'
	@echo 'make map        draws docs/map.md, docs/access.md, docs/dialect.md, docs/metrics.md, docs/openapi/desk.json and the web client from it'
	@echo 'make bench      measures throughput, start-up, memory and the engine · make bench B=engine the engine alone'
	@echo 'make crash      kills the desk again and again in the middle of 10,000 writes, then in an import of 100,000 tickets'
	@echo 'make mutants    breaks the engine in small ways and counts how often a test notices · M=sla one package'
	@echo 'make verify-log checks every hash chain, and every ticket against its events'

run:
	@./quarterdeck

test:
	@scripts/test $(M)

engine:
	@rm -rf engine/target/surefire-reports; $(MVN) -q -pl engine test; failed=$$?; \
		node scripts/totals.mjs engine || failed=1; exit $$failed

story:
	@test -n "$(C)" || { echo 'which clause? make story C=B-32' >&2; exit 1; }
	@stories=$$(grep -rlE --include='*.java' '@Clause\(.*"$(C)"' engine/src/test desk/src/test | sed 's|.*/||; s|\.java$$||' | paste -sd, -); \
		test -n "$$stories" || { echo 'no story acts out clause $(C)' >&2; exit 1; }; \
		$(MVN) -pl engine,desk test $(ONLY) -Dtest="$$stories"

check:
	@scripts/tools
	@$(MVN) -q spotless:check
	@cd web && node build.mjs && npm run --silent check && npm test --silent
	@$(MVN) -q test $(ONLY) -Dtest='ArchitectureTest,HouseRulesTest,MapTest,MetricsPageTest,DeskDocumentTest,EveryClauseIsKeptTest'

fmt:
	@$(MVN) -q spotless:apply
	@cd web && npm run --silent fmt

map:
	@$(MVN) -q -pl desk -am test $(ONLY) -Dtest="MapTest,AccessMatrixTest,DialectPageTest,MetricsPageTest,DeskDocumentTest" -Dquarterdeck.map.write=true
	@cd web && node api.mjs

bench:
	@$(if $(filter engine,$(B)),,./quarterdeck build)
	@$(MVN) -q -pl bench -am -Dmaven.test.skip=true package dependency:build-classpath -Dmdep.outputFile=target/classpath
	@"$$(scripts/jdk)/bin/java" -cp "bench/target/classes:$$(cat bench/target/classpath)" io.quarterdeck.bench.Bench \
		$(if $(filter engine,$(B)),,desk/target/app/quarterdeck-desk-*-boot.jar)

crash:
	@$(MVN) -q -pl engine,desk -am test $(ONLY) -Dtest='KilledWhileWritingTest,KilledImportTest' \
		-Dquarterdeck.crash.calls=$(or $(N),10000) -Dquarterdeck.crash.kills=8 -Dquarterdeck.import.tickets=$(or $(T),100000)

mutants:
	@scripts/mutants $(M)

verify-log:
	@./quarterdeck verify-log

.PHONY: help run test engine story check fmt map bench crash mutants verify-log
