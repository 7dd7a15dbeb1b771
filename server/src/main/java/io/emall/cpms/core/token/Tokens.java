package io.emall.cpms.core.token;

import io.emall.cpms.core.unit.Page;
import io.emall.cpms.core.unit.PartnerId;
import io.emall.cpms.core.unit.PartyId;
import io.emall.cpms.core.unit.TokenUid;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tokens eMSPs sent us. A token is never deleted, only invalid. */
public interface Tokens {

    /** All issuers' tokens with this uid; nearly always one. */
    List<Token> find(TokenUid uid);

    /** The tokens of a contract, in any of its spellings: {@code contract} is in capitals, without hyphens. */
    List<Token> byContract(String contract);

    /** A platform may hold several parties, each with tokens of its own. */
    Optional<Token> find(PartnerId partner, PartyId party, TokenUid uid, String type);

    void save(Token token);

    Page<Token> page(@Nullable PartnerId partner, @Nullable String after, int limit);
}
