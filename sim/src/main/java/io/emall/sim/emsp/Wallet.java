package io.emall.sim.emsp;

import io.emall.wire.ocpi.v221.AllowedType;
import io.emall.wire.ocpi.v221.AuthorizationInfo;
import io.emall.wire.ocpi.v221.Token;
import io.emall.wire.ocpi.v221.WhitelistType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The eMSP's tokens and what it says when asked about one. */
final class Wallet {
    private final Party self;
    private final Map<String, Token> tokens = new ConcurrentSkipListMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, AllowedType> verdicts = new ConcurrentHashMap<>();

    Wallet(Party self) {
        this.self = self;
    }

    Token add(String uid, String type, boolean valid, WhitelistType whitelist, Instant now) {
        String contract = self.country() + "-" + self.id() + "-" + uid;
        Token token = new Token(
                self.country(),
                self.id(),
                uid,
                type,
                contract.length() > 36 ? contract.substring(0, 36) : contract,
                self.name(),
                valid,
                whitelist,
                now);
        tokens.put(uid, token);
        return token;
    }

    List<Token> page(int offset, int limit) {
        List<Token> all = new ArrayList<>(tokens.values());
        return all.stream().skip(offset).limit(limit).toList();
    }

    int size() {
        return tokens.size();
    }

    void verdict(String uid, AllowedType verdict) {
        verdicts.put(uid, verdict);
    }

    /** The answer to real-time authorisation; empty for an unknown token. */
    Optional<ObjectNode> authorize(String uid, JsonNode location) {
        return Optional.ofNullable(tokens.get(uid)).map(token -> {
            AllowedType fallback = token.valid() ? AllowedType.ALLOWED : AllowedType.BLOCKED;
            AllowedType allowed = verdicts.getOrDefault(uid, fallback);
            ObjectNode info = OcpiJson.MAPPER.valueToTree(new AuthorizationInfo(
                    allowed, token, null, UUID.randomUUID().toString(), null));
            if (location.isObject()) {
                info.set("location", location);
            }
            return info;
        });
    }
}
