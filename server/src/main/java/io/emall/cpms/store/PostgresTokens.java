package io.emall.cpms.store;

import io.emall.cpms.core.token.Token;
import io.emall.cpms.core.token.Tokens;
import io.emall.cpms.core.token.Whitelist;
import io.emall.cpms.core.unit.NoSuchPage;
import io.emall.cpms.core.unit.Page;
import io.emall.cpms.core.unit.PartnerId;
import io.emall.cpms.core.unit.PartyId;
import io.emall.cpms.core.unit.TokenUid;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The tokens eMSPs sent us, in PostgreSQL, found by their folded spelling. */
@Repository
public final class PostgresTokens implements Tokens {

    private static final String SAVE = """
            insert into token (partner_id, uid_folded, type, uid, country_code, party_id, contract_id, visual_number,
                issuer, group_id, valid, whitelist, language, last_updated)
            values (:partner, :folded, :type, :uid, :country, :party, :contract, :visual,
                :issuer, :group, :valid, :whitelist, :language, :updated)
            on conflict (uid_folded, partner_id, type, country_code, party_id) do update set
                uid = excluded.uid,
                contract_id = excluded.contract_id, visual_number = excluded.visual_number, issuer = excluded.issuer,
                group_id = excluded.group_id, valid = excluded.valid, whitelist = excluded.whitelist,
                language = excluded.language, last_updated = excluded.last_updated
            """;

    private static final String PAGE = """
            select * from token where (uid_folded, partner_id, type, country_code, party_id) > (:uid, :after, :type, :country, :party)
            order by uid_folded, partner_id, type, country_code, party_id limit :limit
            """;

    private static final String PAGE_OF_PARTNER = """
            select * from token where partner_id = :partner
                and (uid_folded, type, country_code, party_id) > (:uid, :type, :country, :party)
            order by uid_folded, type, country_code, party_id limit :limit
            """;

    private final JdbcClient sql;
    private final GatheredReads<String, List<Token>> byUid = new GatheredReads<>(this::byUid);

    public PostgresTokens(JdbcClient sql) {
        this.sql = sql;
    }

    private Map<String, List<Token>> byUid(List<String> folded) {
        return sql
                .sql("select * from token where uid_folded = any(?) order by partner_id, type, country_code, party_id")
                .param(folded.toArray(String[]::new))
                .query(PostgresTokens::token)
                .list()
                .stream()
                .collect(Collectors.groupingBy(token -> token.uid().folded()));
    }

    /** Where a page ended, written {@code partner/type/country/party/uid}. */
    private record Key(UUID partner, String type, String country, String party, String uid) {

        static Key parse(@Nullable String text) {
            if (text == null) {
                return new Key(new UUID(0, 0), "", "", "", "");
            }
            String[] parts = text.split("/", 5);
            try {
                return new Key(UUID.fromString(parts[0]), parts[1], parts[2], parts[3], parts[4]);
            } catch (IllegalArgumentException | IndexOutOfBoundsException unreadable) {
                throw new NoSuchPage(text, unreadable);
            }
        }

        static String of(Token token) {
            return String.join(
                    "/",
                    token.partner().toString(),
                    token.type(),
                    token.party().countryCode(),
                    token.party().partyId(),
                    token.uid().folded());
        }
    }

    @Override
    public List<Token> find(TokenUid uid) {
        return byUid.find(uid.folded()).orElse(List.of());
    }

    @Override
    public List<Token> byContract(String contract) {
        return sql.sql("""
                        select * from token where replace(upper(contract_id), '-', '') = ?
                        order by valid desc, partner_id, type, uid_folded limit 10
                        """).param(contract).query(PostgresTokens::token).list();
    }

    @Override
    public Optional<Token> find(PartnerId partner, PartyId party, TokenUid uid, String type) {
        return find(uid).stream()
                .filter(token -> token.partner().equals(partner)
                        && token.type().equals(type)
                        && token.party().equals(party))
                .findFirst();
    }

    @Override
    public void save(Token token) {
        sql.sql(SAVE)
                .param("partner", token.partner().value())
                .param("folded", token.uid().folded())
                .param("type", token.type())
                .param("uid", token.uid().value())
                .param("country", token.party().countryCode())
                .param("party", token.party().partyId())
                .param("contract", token.contractId())
                .param("visual", token.visualNumber())
                .param("issuer", token.issuer())
                .param("group", token.groupId())
                .param("valid", token.valid())
                .param("whitelist", token.whitelist().name())
                .param("language", token.language())
                .param("updated", Times.param(token.lastUpdated()))
                .update();
    }

    @Override
    public Page<Token> page(@Nullable PartnerId partner, @Nullable String after, int limit) {
        Key key = Key.parse(after);
        StatementSpec query = partner == null
                ? sql.sql(PAGE).param("after", key.partner)
                : sql.sql(PAGE_OF_PARTNER).param("partner", partner.value());
        List<Token> found = query.param("uid", key.uid)
                .param("type", key.type)
                .param("country", key.country)
                .param("party", key.party)
                .param("limit", limit + 1)
                .query(PostgresTokens::token)
                .list();
        return Pages.of(found, limit, Key::of);
    }

    private static Token token(ResultSet row, int number) throws SQLException {
        return new Token(
                new PartnerId(Columns.uuid(row, "partner_id")),
                new TokenUid(row.getString("uid")),
                row.getString("type"),
                row.getString("country_code"),
                row.getString("party_id"),
                row.getString("contract_id"),
                row.getString("visual_number"),
                row.getString("issuer"),
                row.getString("group_id"),
                row.getBoolean("valid"),
                Whitelist.valueOf(row.getString("whitelist")),
                row.getString("language"),
                Times.read(row, "last_updated"));
    }
}
