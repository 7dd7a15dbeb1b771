package io.emall.cpms.app;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Currency;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings, as {@code application.yml} lists and explains them.
 *
 * @param data the folder that everything this process keeps lies in
 */
@ConfigurationProperties("cpms")
public record CpmsSettings(
        Path data, Http http, Stations stations, Database database, Operator operator, FirstAdmin firstAdmin) {

    private static final int HIGHEST_PORT = 65_535;

    /** @param port of portal, OCPI, REST and health; 0 takes any */
    public record Http(int port) {
        public Http {
            requirePort(port);
        }
    }

    /**
     * @param port of the stations' WebSockets; 0 takes any
     * @param heartbeat how often stations are asked to call
     * @param ping how often we ping each station; 0 for never
     * @param pongWithin how long after a ping a station may be silent before it counts as gone
     * @param commandTimeout how long a command waits for its turn, and again for its answer
     * @param commandHistory how long what people sent to stations is kept
     * @param tls the second entrance, behind TLS
     */
    public record Stations(
            int port,
            @DefaultValue("5m") Duration heartbeat,
            @DefaultValue("30s") Duration ping,
            @DefaultValue("20s") Duration pongWithin,
            @DefaultValue("20s") Duration commandTimeout,
            @DefaultValue("365d") Duration commandHistory,
            @DefaultValue Tls tls) {
        public Stations {
            requirePort(port);
        }
    }

    /**
     * The entrance behind TLS opens once there is a certificate, in files or made in the portal.
     *
     * @param port 0 takes any
     * @param oldSuites whether stations may use TLS_RSA suites, which have no forward secrecy
     * @param organisation O that certificates of stations must have; empty for the operator's name
     * @param rsa our certificate with an RSA key, if it lies in files
     * @param ec our certificate with an EC key, if it lies in files
     */
    public record Tls(
            @DefaultValue("8082") int port,
            @DefaultValue("false") boolean oldSuites,
            @DefaultValue("") String organisation,
            @DefaultValue KeyFiles rsa,
            @DefaultValue KeyFiles ec) {
        public Tls {
            requirePort(port);
        }
    }

    /**
     * PEM files.
     *
     * @param certificate with those who signed it, without the root
     * @param key its private key, without a password
     */
    public record KeyFiles(
            @DefaultValue("") String certificate,
            @DefaultValue("") String key) {
        boolean isGiven() {
            return !certificate.isBlank() && !key.isBlank();
        }
    }

    /**
     * @param url of an external PostgreSQL, or empty for the embedded one
     * @param connections at most, for the whole process
     */
    public record Database(String url, String user, String password, int connections) {
        boolean isEmbedded() {
            return url.isBlank();
        }

        @Override
        public String toString() {
            return "Database";
        }
    }

    /** @param vat per cent */
    public record Operator(String country, String party, String name, Currency currency, ZoneId zone, BigDecimal vat) {}

    /** Made at the first start if both are given; otherwise a one-time link is printed. */
    public record FirstAdmin(String user, String password) {
        public boolean isGiven() {
            return !user.isBlank() && !password.isBlank();
        }

        @Override
        public String toString() {
            return "FirstAdmin";
        }
    }

    private static void requirePort(int port) {
        if (port < 0 || port > HIGHEST_PORT) {
            throw new IllegalArgumentException(port + " is no port number from 0 to " + HIGHEST_PORT);
        }
    }
}
