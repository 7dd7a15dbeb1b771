package io.emall.cpms.store;

import io.emall.cpms.core.location.RequestNumbers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Numbers of requests, from a sequence of PostgreSQL. */
@Repository
public final class PostgresRequestNumbers implements RequestNumbers {
    private final JdbcClient sql;

    public PostgresRequestNumbers(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public int next() {
        return sql.sql("select nextval('station_request')").query(Integer.class).single();
    }
}
