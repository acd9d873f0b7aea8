package io.quarterdeck.engine.forecast;

/** Expects what the playbook lets expect, whatever came: where a new brand starts, and what its history must beat. */
public record FromPlaybook(Demand demand) implements Method {

    @Override
    public String name() {
        return "from the playbook";
    }

    @Override
    public Expectation after(Origin origin) {
        var grid = origin.grid();
        return cell -> demand.between(grid.startOf(cell), grid.endOf(cell));
    }
}
