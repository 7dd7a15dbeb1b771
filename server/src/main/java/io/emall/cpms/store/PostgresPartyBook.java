package io.emall.cpms.store;

import io.emall.cpms.core.partner.Party;
import io.emall.cpms.core.partner.PartyBook;
import io.emall.cpms.core.unit.PartnerId;
import io.emall.cpms.core.unit.PartyId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/** The parties of partners' platforms, in PostgreSQL. */
@Repository
public final class PostgresPartyBook implements PartyBook {

    private static final String INSERT = """
            insert into partner_party (partner_id, country_code, party_id, role, through_hub, reach, last_updated)
            values (:partner, :country, :party, :role, :hub, :reach, :updated)
            on conflict (partner_id, country_code, party_id, role)
            """;

    /** What a hub told of its reach stays. */
    private static final String REGISTER = INSERT + "do update set through_hub = excluded.through_hub";

    private static final String SAVE =
            INSERT + "do update set reach = excluded.reach, last_updated = excluded.last_updated";

    private final JdbcClient sql;
    private final TransactionOperations transaction;
    private final GatheredReads<PartnerId, List<Party>> of = new GatheredReads<>(this::of);

    public PostgresPartyBook(JdbcClient sql, TransactionOperations transaction) {
        this.sql = sql;
        this.transaction = transaction;
    }

    @Override
    public List<Party> of(PartnerId partner) {
        return of.find(partner).orElse(List.of());
    }

    private Map<PartnerId, List<Party>> of(List<PartnerId> partners) {
        Map<PartnerId, List<Party>> found = new HashMap<>();
        sql.sql("select * from partner_party where partner_id = any(?) order by country_code, party_id, role")
                .param(partners.stream().map(PartnerId::value).toArray(UUID[]::new))
                .query(row -> {
                    found.computeIfAbsent(new PartnerId(Columns.uuid(row, "partner_id")), _ -> new ArrayList<>())
                            .add(party(row));
                });
        return found;
    }

    @Override
    public Optional<PartnerId> owner(PartyId party) {
        return sql.sql("select partner_id from partner_party where country_code = ? and party_id = ?"
                        + " and not through_hub limit 1")
                .param(party.countryCode())
                .param(party.partyId())
                .query((row, _) -> new PartnerId(Columns.uuid(row, "partner_id")))
                .optional();
    }

    @Override
    public void register(PartnerId partner, List<Party> parties) {
        transaction.executeWithoutResult(_ -> {
            sql.sql("delete from partner_party where partner_id = ? and not through_hub")
                    .param(partner.value())
                    .update();
            parties.forEach(party -> write(REGISTER, partner, party));
        });
    }

    @Override
    public void save(PartnerId partner, Party party) {
        write(SAVE, partner, party);
    }

    private void write(String statement, PartnerId partner, Party party) {
        sql.sql(statement)
                .param("partner", partner.value())
                .param("country", party.id().countryCode())
                .param("party", party.id().partyId())
                .param("role", party.role())
                .param("hub", party.throughHub())
                .param("reach", party.reach().name())
                .param("updated", Times.param(party.lastUpdated()))
                .update();
    }

    private static Party party(ResultSet row) throws SQLException {
        return new Party(
                new PartyId(row.getString("country_code"), row.getString("party_id")),
                row.getString("role"),
                row.getBoolean("through_hub"),
                Party.Reach.valueOf(row.getString("reach")),
                Times.read(row, "last_updated"));
    }
}
