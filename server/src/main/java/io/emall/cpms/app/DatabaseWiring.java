package io.emall.cpms.app;

import com.zaxxer.hikari.HikariDataSource;
import io.emall.cpms.store.embedded.EmbeddedPostgres;
import io.emall.cpms.store.embedded.EmbeddedSettings;
import io.emall.cpms.store.embedded.Login;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one pool of connections, to the embedded database or to an external one. */
@Configuration(proxyBeanMethods = false)
class DatabaseWiring {
    private static final long CONNECTION_WAIT_MILLIS = 5_000;

    @Bean
    @ConditionalOnExpression("'${cpms.database.url}'.isBlank()")
    EmbeddedPostgres embeddedPostgres(CpmsSettings settings) {
        return EmbeddedPostgres.start(EmbeddedSettings.durable(settings.data()));
    }

    @Bean
    HikariDataSource dataSource(CpmsSettings settings, ObjectProvider<EmbeddedPostgres> embedded) {
        var database = settings.database();
        if (!database.isEmbedded()) {
            return pool(new Login(database.url(), database.user(), database.password()), database.connections());
        }
        return pool(embedded.getObject().login(), database.connections());
    }

    private static HikariDataSource pool(Login login, int connections) {
        var pool = new HikariDataSource();
        pool.setPoolName("cpms");
        pool.setJdbcUrl(login.jdbcUrl());
        if (!login.user().isBlank()) {
            pool.setUsername(login.user());
            pool.setPassword(login.password());
        }
        pool.setMaximumPoolSize(connections);
        pool.setConnectionTimeout(CONNECTION_WAIT_MILLIS);
        pool.addDataSourceProperty("ApplicationName", "cpms");
        pool.addDataSourceProperty("tcpKeepAlive", "true");
        return pool;
    }
}
