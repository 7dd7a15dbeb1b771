package io.emall.cpms.store;

import io.emall.cpms.core.location.Station;
import io.emall.cpms.core.onboarding.Candidate;
import io.emall.cpms.core.onboarding.Candidates;
import io.emall.cpms.core.onboarding.Socket;
import io.emall.cpms.core.onboarding.Window;
import io.emall.cpms.core.unit.StationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stations nobody registered, in PostgreSQL. */
@Repository
public final class PostgresCandidates implements Candidates {

    private static final String OPEN = """
            insert into onboarding_window (one, opened_at, closes_at, opened_by, password_hash)
            values (true, :opened, :closes, :by, :password)
            on conflict (one) do update set opened_at = excluded.opened_at, closes_at = excluded.closes_at,
                opened_by = excluded.opened_by, password_hash = excluded.password_hash
            """;

    private static final String ADD = """
            insert into candidate (id, state, key_hash, by_password, network, address, since, last_seen)
            select :id, 'WAITING', :hash, :byPassword, :network, :address, :at, :at
            where (select count(*) from candidate where state = 'WAITING') < :all
              and (select count(*) from candidate where state = 'WAITING' and network = :network) < :perNetwork
            on conflict (id) do nothing
            """;

    private static final String INTRODUCED = """
            update candidate set protocol = :protocol, vendor = :vendor, model = :model, serial = :serial,
                firmware = :firmware, last_seen = :at
            where id = :id
            """;

    private static final String TAKE_UNASKED = """
            update candidate set asked_at = :now where id in (
                select id from candidate where state = 'WAITING' and vendor is not null and asked_at is null
                order by since limit :limit for update skip locked)
            returning id
            """;

    private static final String FORGET = """
            delete from candidate where state = 'WAITING' and last_seen < :waiting
                or state = 'REJECTED' and (last_seen < :rejected or id in (
                    select id from candidate where state = 'REJECTED' order by last_seen desc offset :most))
            """;

    private final JdbcClient sql;

    public PostgresCandidates(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Window> window() {
        return sql.sql("select * from onboarding_window")
                .query((row, _) -> new Window(
                        Times.read(row, "opened_at"),
                        Times.read(row, "closes_at"),
                        row.getString("opened_by"),
                        row.getBytes("password_hash")))
                .optional();
    }

    @Override
    public void open(Window window) {
        sql.sql(OPEN)
                .param("opened", Times.param(window.openedAt()))
                .param("closes", Times.param(window.closesAt()))
                .param("by", window.openedBy())
                .param("password", window.passwordHash(), Types.BINARY)
                .update();
    }

    @Override
    public void close(Instant now) {
        sql.sql("update onboarding_window set closes_at = least(closes_at, ?)")
                .param(Times.param(now))
                .update();
    }

    @Override
    public Optional<Candidate> find(StationId id) {
        return sql.sql("select * from candidate where id = ?")
                .param(id.value())
                .query(PostgresCandidates::candidate)
                .optional();
    }

    @Override
    public List<byte[]> keyHashes(StationId id) {
        return sql
                .sql("select key_hash, next_hash from candidate where id = ?")
                .param(id.value())
                .query((row, _) -> Stream.of(row.getBytes("key_hash"), row.getBytes("next_hash")))
                .list()
                .stream()
                .flatMap(hashes -> hashes)
                .filter(Objects::nonNull)
                .toList();
    }

    @Override
    public List<Candidate> all(Candidate.State state) {
        return sql.sql("select * from candidate where state = ? order by since, id")
                .param(state.name())
                .query(PostgresCandidates::candidate)
                .list();
    }

    @Override
    public boolean add(Candidate candidate, byte[] keyHash, String network, Limits limits) {
        return sql.sql(ADD)
                        .param("id", candidate.id().value())
                        .param("hash", keyHash)
                        .param("byPassword", candidate.byPassword())
                        .param("network", network)
                        .param("address", candidate.address())
                        .param("at", Times.param(candidate.since()))
                        .param("all", limits.all())
                        .param("perNetwork", limits.perNetwork())
                        .update()
                == 1;
    }

    @Override
    public void seen(StationId id, String address, Instant at) {
        sql.sql("update candidate set address = ?, last_seen = ? where id = ?")
                .param(address)
                .param(Times.param(at))
                .param(id.value())
                .update();
    }

    @Override
    public void stranger(StationId id) {
        sql.sql("update candidate set strangers = least(strangers + 1, 1000000) where id = ?")
                .param(id.value())
                .update();
    }

    @Override
    public void introduced(StationId id, String protocol, Station.Identity identity, Instant at) {
        sql.sql(INTRODUCED)
                .param("id", id.value())
                .param("protocol", protocol)
                .param("vendor", Columns.storable(identity.vendor()))
                .param("model", Columns.storable(identity.model()))
                .param("serial", Columns.storable(identity.serialNumber()))
                .param("firmware", Columns.storable(identity.firmwareVersion()))
                .param("at", Times.param(at))
                .update();
    }

    @Override
    public void described(StationId id, List<Socket> sockets) {
        String text = sockets.stream()
                .map(its -> its.evse() + "," + its.connector() + "," + its.standard() + "," + its.watts())
                .collect(Collectors.joining(";"));
        sql.sql("update candidate set sockets = ? where id = ?")
                .param(text)
                .param(id.value())
                .update();
    }

    @Override
    public List<StationId> takeUnasked(Instant now, int limit) {
        return sql.sql(TAKE_UNASKED)
                .param("now", Times.param(now))
                .param("limit", limit)
                .query((row, _) -> new StationId(row.getString("id")))
                .list();
    }

    @Override
    public void offer(StationId id, byte[] nextHash) {
        sql.sql("update candidate set next_hash = ? where id = ?")
                .param(nextHash)
                .param(id.value())
                .update();
    }

    @Override
    public void decide(StationId id, Candidate.State state, @Nullable String by) {
        sql.sql("update candidate set state = ?, decided_by = ? where id = ?")
                .param(state.name())
                .param(by)
                .param(id.value())
                .update();
    }

    @Override
    public void remove(StationId id) {
        sql.sql("delete from candidate where id = ?").param(id.value()).update();
    }

    @Override
    public int removeWaiting() {
        return sql.sql("delete from candidate where state = 'WAITING'").update();
    }

    @Override
    public void forget(Instant waitingBefore, Instant rejectedBefore, int mostRejected) {
        sql.sql(FORGET)
                .param("waiting", Times.param(waitingBefore))
                .param("rejected", Times.param(rejectedBefore))
                .param("most", mostRejected)
                .update();
    }

    private static Candidate candidate(ResultSet row, int number) throws SQLException {
        return new Candidate(
                new StationId(row.getString("id")),
                Candidate.State.valueOf(row.getString("state")),
                row.getString("address"),
                row.getString("protocol"),
                Columns.identity(row),
                sockets(row.getString("sockets")),
                row.getBoolean("by_password"),
                Times.read(row, "since"),
                Times.read(row, "last_seen"),
                row.getInt("strangers"),
                row.getString("decided_by"));
    }

    private static List<Socket> sockets(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(";"))
                        .map(one -> one.split(","))
                        .map(part -> new Socket(
                                Integer.parseInt(part[0]),
                                Integer.parseInt(part[1]),
                                part[2],
                                Integer.parseInt(part[3])))
                        .toList();
    }
}
