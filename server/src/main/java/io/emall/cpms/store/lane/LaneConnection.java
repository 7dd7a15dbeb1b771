package io.emall.cpms.store.lane;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.QueryExecutor;

/** A lane's own connection with its prepared statements. */
final class LaneConnection implements AutoCloseable {

    private static final int LONGEST_ANSWER_MS = 15_000;

    /** A plan prepared while tables are small would scan them for ever; these leave only index plans. */
    private static final String SETTINGS = "set enable_seqscan = off; set enable_hashjoin = off;"
            + " set enable_mergejoin = off; set plan_cache_mode = force_generic_plan; set jit = off";

    private final Connection connection;
    private final Map<Kind, PreparedStatement> statements = new HashMap<>();

    private LaneConnection(Connection connection) {
        this.connection = connection;
    }

    static LaneConnection open(Connections source) throws SQLException {
        LaneConnection lane = new LaneConnection(source.open());
        try {
            lane.prepare();
            return lane;
        } catch (SQLException e) {
            lane.close();
            throw e;
        }
    }

    private void prepare() throws SQLException {
        connection.setNetworkTimeout(Runnable::run, LONGEST_ANSWER_MS);
        try (Statement statement = connection.createStatement()) {
            statement.execute(SETTINGS);
        }
        connection.setAutoCommit(false);
        QueryExecutor executor = connection.unwrap(BaseConnection.class).getQueryExecutor();
        for (ColumnType type : ColumnType.values()) {
            executor.addBinarySendOid(type.arrayOid);
        }
    }

    /** @return what a deciding kind returned for the rows that took effect, by their first column */
    Map<String, Long> write(Kind kind, List<Row> rows) throws SQLException {
        PreparedStatement statement = statements.get(kind);
        if (statement == null) {
            statement = connection.prepareStatement(kind.sql());
            statements.put(kind, statement);
        }
        for (int column = 0; column < kind.types().size(); column++) {
            statement.setObject(column + 1, new ColumnArray(kind.types().get(column), rows, column));
        }
        return kind.decides() ? effects(statement) : none(statement);
    }

    private static Map<String, Long> effects(PreparedStatement statement) throws SQLException {
        Map<String, Long> effects = new HashMap<>();
        try (ResultSet result = statement.executeQuery()) {
            while (result.next()) {
                effects.put(result.getString(1), result.getLong(2));
            }
        }
        return effects;
    }

    private static Map<String, Long> none(PreparedStatement statement) throws SQLException {
        statement.execute();
        return Map.of();
    }

    void commit() throws SQLException {
        connection.commit();
    }

    void rollback() throws SQLException {
        connection.rollback();
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException alreadyBroken) {
            // It was to be gone, and it is.
            statements.clear();
        }
    }
}
