/** The rules of a service desk as plain values: time, promises and the typed playbook, with no framework and no clock. */
module io.quarterdeck.engine {
    requires static transitive org.jspecify;

    exports io.quarterdeck.engine.explain;
    exports io.quarterdeck.engine.forecast;
    exports io.quarterdeck.engine.kpi;
    exports io.quarterdeck.engine.lapse;
    exports io.quarterdeck.engine.measure;
    exports io.quarterdeck.engine.plan;
    exports io.quarterdeck.engine.playbook.diff;
    exports io.quarterdeck.engine.playbook.lint;
    exports io.quarterdeck.engine.playbook;
    exports io.quarterdeck.engine.routing;
    exports io.quarterdeck.engine.rules;
    exports io.quarterdeck.engine.search;
    exports io.quarterdeck.engine.sim;
    exports io.quarterdeck.engine.sla;
    exports io.quarterdeck.engine.staffing;
    exports io.quarterdeck.engine.stats;
    exports io.quarterdeck.engine.time;
}
