package io.emall.cpms.app;

import com.zaxxer.hikari.HikariDataSource;
import io.emall.cpms.core.session.Durability;
import io.emall.cpms.store.InstallationKey;
import io.emall.cpms.store.PostgresMessageLog;
import io.emall.cpms.store.lane.LaneSettings;
import io.emall.cpms.store.lane.Lanes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Properties;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the store's classes need beside the pool: the installation's key and the lanes of the facts. */
@Configuration(proxyBeanMethods = false)
class StoreWiring {

    private static final String KEY_FILE = "installation.key";

    @Bean
    InstallationKey installationKey(CpmsSettings settings, @Value("${cpms.key:}") String configured) {
        return configured.isBlank()
                ? InstallationKey.in(settings.data().resolve(KEY_FILE))
                : InstallationKey.of(configured);
    }

    /** @param number of lanes; 0 takes one per two cores */
    @Bean
    Lanes lanes(HikariDataSource pool, @Value("${cpms.database.lanes:0}") int number) {
        LaneSettings standard = LaneSettings.standard();
        return new Lanes(() -> connect(pool, "cpms lane"), number == 0 ? standard : standard.withLanes(number));
    }

    /** @param keep for how long messages are kept; 0 for not at all */
    @Bean
    PostgresMessageLog messageLog(
            HikariDataSource pool, Clock clock, @Value("${cpms.messages.keep:30d}") Duration keep) {
        return new PostgresMessageLog(() -> connect(pool, "cpms messages"), clock, keep);
    }

    /** A database that answers but takes no writes, because its disk is full, is not up. */
    @Bean
    HealthIndicator writesHealthIndicator(Durability durability) {
        return () -> durability
                .standstill()
                .map(why -> Health.down().withDetail("why", why).build())
                .orElseGet(() -> Health.up().build());
    }

    /** A writer's connection lasts and has settings of its own, so it is none of the pool's. */
    private static Connection connect(HikariDataSource pool, String name) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("ApplicationName", name);
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("tcpKeepAlive", "true");
        if (pool.getUsername() != null) {
            properties.setProperty("user", pool.getUsername());
            properties.setProperty("password", pool.getPassword());
        }
        return DriverManager.getConnection(pool.getJdbcUrl(), properties);
    }
}
