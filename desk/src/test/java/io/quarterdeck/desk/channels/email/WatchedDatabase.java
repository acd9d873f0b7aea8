package io.quarterdeck.desk.channels.email;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Tells {@link DeadlySteps} of every statement that wrote a row and of every commit of such a transaction, right after
 * it. Dying between a write and its commit is dying before the write as far as the database knows, but after whatever
 * came before it in the world; so no point at which a desk can die is left out.
 */
final class WatchedDatabase implements BeanPostProcessor {

    private static final Pattern WRITE =
            Pattern.compile("^\\s*(with\\b.*\\b)?(insert into|update|delete from)\\b", Pattern.DOTALL);
    private static final Pattern WRITE_WITHIN = Pattern.compile(
            "^\\s*with\\b.*\\bas\\s+(materialized\\s+)?\\(\\s*(insert|update|delete)\\b", Pattern.DOTALL);
    private static final Pattern FIRST_WORDS = Pattern.compile("(insert into|update|delete from)\\s+\\w+");

    private final DeadlySteps steps;

    WatchedDatabase(DeadlySteps steps) {
        this.steps = steps;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source && name.equals("dataSource")
                ? proxy(DataSource.class, (_, method, args) -> {
                    var result = call(method, source, args);
                    return result instanceof Connection connection ? watched(connection) : result;
                })
                : bean;
    }

    private Connection watched(Connection connection) {
        var wrote = new boolean[1];
        return proxy(Connection.class, (_, method, args) -> {
            var result = call(method, connection, args);
            if (method.getName().equals("commit") && wrote[0]) {
                wrote[0] = false;
                steps.passed("commit");
            } else if (method.getName().equals("rollback")) {
                wrote[0] = false;
            }
            return result instanceof PreparedStatement statement && args[0] instanceof String sql && isWrite(sql)
                    ? watched(statement, sql, wrote)
                    : result;
        });
    }

    private boolean isWrite(String sql) {
        return WRITE.matcher(sql).find() && steps.isCounted(sql);
    }

    private PreparedStatement watched(PreparedStatement statement, String sql, boolean[] wrote) {
        return proxy(PreparedStatement.class, (_, method, args) -> {
            var result = call(method, statement, args);
            if (method.getName().startsWith("execute") && hasWritten(sql, statement, result)) {
                wrote[0] = true;
                steps.passed(firstWords(sql));
            }
            return result;
        });
    }

    /** A worker that looked and found nothing to do has done nothing; what is written within a statement is not told. */
    private static boolean hasWritten(String sql, PreparedStatement statement, Object result) throws SQLException {
        return switch (result) {
            case Object _ when WRITE_WITHIN.matcher(sql).find() -> true;
            case Integer rows -> rows > 0;
            case ResultSet rows -> rows.isBeforeFirst();
            case Boolean isQuery -> !isQuery && statement.getUpdateCount() > 0;
            default -> throw new IllegalStateException("unexpected " + result);
        };
    }

    private static String firstWords(String sql) {
        var words = FIRST_WORDS.matcher(sql);
        return words.find() ? words.group() : sql;
    }

    private static Object call(Method method, Object target, Object[] args) throws Throwable {
        try {
            return method.invoke(target, args);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(WatchedDatabase.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
