package io.quarterdeck.desk.kit;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** A {@link Db} that can forget every {@code where brand_id = :brand}, as a programmer one day will. */
@TestComponent
@Primary
public class ForgetfulDb extends Db {

    private volatile boolean forgetting;

    ForgetfulDb(JdbcClient client, JsonMapper json) {
        super(client, json);
    }

    public void whileForgetting(Runnable work) {
        forgetting = true;
        try {
            work.run();
        } finally {
            forgetting = false;
        }
    }

    @Override
    public Statement sql(String sql) {
        return super.sql(forgetting ? sql.replaceAll("(\\w+\\.)?brand_id = :brand", "(true or :brand = 0)") : sql);
    }
}
