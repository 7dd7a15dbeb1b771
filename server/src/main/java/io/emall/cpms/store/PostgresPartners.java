package io.emall.cpms.store;

import io.emall.cpms.core.account.KeyedHash;
import io.emall.cpms.core.partner.Connection;
import io.emall.cpms.core.partner.Partner;
import io.emall.cpms.core.partner.Partners;
import io.emall.cpms.core.unit.PartnerId;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.core.type.TypeReference;

/** The eMSPs in PostgreSQL: their tokens as keyed hashes, ours sealed. */
@Repository
public final class PostgresPartners implements Partners {

    private static final TypeReference<Map<String, URI>> ENDPOINTS = new TypeReference<>() {};

    private static final String SAVE = """
            insert into partner (id, operator_id, name, country_code, party_id, status, last_updated)
            values (:id, (select id from operator order by number limit 1), :name, :country, :party, :status, :updated)
            on conflict (id) do update set
                name = excluded.name, country_code = excluded.country_code, party_id = excluded.party_id,
                status = excluded.status, last_updated = excluded.last_updated
            """;

    private static final String CONNECT = """
            insert into partner_connection (partner_id, version, versions_url, endpoints, token_sealed, plain_token)
            values (:id, :version, :url, cast(:endpoints as jsonb), :token, :plain)
            on conflict (partner_id) do update set
                version = excluded.version, versions_url = excluded.versions_url, endpoints = excluded.endpoints,
                token_sealed = excluded.token_sealed, plain_token = excluded.plain_token
            """;

    private static final String BY_TOKEN = """
            select p.*, t.hash, t.invitation from partner_token t join partner p on p.id = t.partner_id where t.hash = any(?)
            """;

    private final GatheredReads<ByteBuffer, Bearer> byToken = new GatheredReads<>(this::byToken);
    private final JdbcClient sql;
    private final TransactionOperations transaction;
    private final InstantSource clock;
    private final KeyedHash hash;
    private final Sealer sealer;

    public PostgresPartners(
            JdbcClient sql, TransactionOperations transaction, InstantSource clock, KeyedHash hash, Sealer sealer) {
        this.sql = sql;
        this.transaction = transaction;
        this.clock = clock;
        this.hash = hash;
        this.sealer = sealer;
    }

    @Override
    public Optional<Partner> find(PartnerId id) {
        return sql.sql("select * from partner where id = ?")
                .param(id.value())
                .query(PostgresPartners::partner)
                .optional();
    }

    @Override
    public Optional<Partner> findByParty(String countryCode, String partyId) {
        return sql.sql("select * from partner where country_code = ? and party_id = ?")
                .param(countryCode)
                .param(partyId)
                .query(PostgresPartners::partner)
                .optional();
    }

    @Override
    public List<Partner> all() {
        return sql.sql("select * from partner order by lower(name), id")
                .query(PostgresPartners::partner)
                .list();
    }

    @Override
    public void save(Partner partner) {
        sql.sql(SAVE)
                .param("id", partner.id().value())
                .param("name", partner.name())
                .param("country", partner.countryCode())
                .param("party", partner.partyId())
                .param("status", partner.status().name())
                .param("updated", Times.param(partner.lastUpdated()))
                .update();
    }

    @Override
    public Optional<Bearer> findByToken(String token) {
        return byToken.find(ByteBuffer.wrap(hashed(token)));
    }

    private Map<ByteBuffer, Bearer> byToken(List<ByteBuffer> hashes) {
        Map<ByteBuffer, Bearer> found = new HashMap<>();
        sql.sql(BY_TOKEN)
                .param(hashes.stream().map(ByteBuffer::array).toArray(byte[][]::new))
                .query(row -> {
                    Bearer bearer = new Bearer(partner(row, 0), row.getBoolean("invitation"));
                    found.put(ByteBuffer.wrap(row.getBytes("hash")), bearer);
                });
        return found;
    }

    @Override
    public void invite(PartnerId id, String invitationToken) {
        transaction.executeWithoutResult(_ -> {
            sql.sql("delete from partner_token where partner_id = ? and invitation")
                    .param(id.value())
                    .update();
            addToken(id, invitationToken, true);
        });
    }

    @Override
    public Optional<Connection> connection(PartnerId id) {
        return sql.sql("select * from partner_connection where partner_id = ?")
                .param(id.value())
                .query((row, _) -> connection(row))
                .optional();
    }

    @Override
    public void connect(Partner partner, Connection connection, String inboundToken) {
        transaction.executeWithoutResult(_ -> {
            save(with(Partner.Status.CONNECTED, partner));
            forgetTokens(partner.id());
            addToken(partner.id(), inboundToken, false);
            sql.sql(CONNECT)
                    .param("id", partner.id().value())
                    .param("version", connection.version())
                    .param("url", connection.versionsUrl().toString())
                    .param("endpoints", Json.write(connection.endpoints()))
                    .param("token", sealer.seal(connection.token()))
                    .param("plain", connection.plainToken())
                    .update();
        });
    }

    /** What waited to be told goes too, except bills: they are owed whenever the partner comes back. */
    @Override
    public void disconnect(PartnerId id) {
        transaction.executeWithoutResult(_ -> {
            forgetTokens(id);
            for (String statement : List.of(
                    "delete from partner_connection where partner_id = ?",
                    "delete from partner_party where partner_id = ?",
                    "delete from outbox where partner_id = ? and kind <> 'CDR'")) {
                sql.sql(statement).param(id.value()).update();
            }
            sql.sql("update partner set status = 'INVITED', last_updated = ? where id = ?")
                    .param(Times.param(clock.instant()))
                    .param(id.value())
                    .update();
        });
    }

    private void forgetTokens(PartnerId id) {
        sql.sql("delete from partner_token where partner_id = ?")
                .param(id.value())
                .update();
    }

    private void addToken(PartnerId id, String token, boolean invitation) {
        sql.sql("insert into partner_token (hash, partner_id, invitation) values (?, ?, ?)")
                .param(hashed(token))
                .param(id.value())
                .param(invitation)
                .update();
    }

    private byte[] hashed(String token) {
        return hash.of(token.getBytes(StandardCharsets.UTF_8));
    }

    private static Partner with(Partner.Status status, Partner p) {
        return new Partner(p.id(), p.name(), p.countryCode(), p.partyId(), status, p.lastUpdated());
    }

    private static Partner partner(ResultSet row, int number) throws SQLException {
        return new Partner(
                new PartnerId(Columns.uuid(row, "id")),
                row.getString("name"),
                row.getString("country_code"),
                row.getString("party_id"),
                Partner.Status.valueOf(row.getString("status")),
                Times.read(row, "last_updated"));
    }

    private Connection connection(ResultSet row) throws SQLException {
        return new Connection(
                row.getString("version"),
                URI.create(row.getString("versions_url")),
                Json.read(row.getString("endpoints"), ENDPOINTS),
                sealer.open(row.getBytes("token_sealed")),
                row.getBoolean("plain_token"));
    }
}
