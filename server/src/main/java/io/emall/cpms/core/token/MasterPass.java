package io.emall.cpms.core.token;

import io.emall.cpms.core.unit.TokenUid;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The operator's own cards, which end any session at a station that knows their group as its MasterPassGroupId, and begin
 * none (OCPP 2.0.1 C16). No eMSP can put a token into that group.
 *
 * @param group null for none
 */
public record MasterPass(@Nullable String group, Set<TokenUid> tokens) {

    public static final MasterPass NONE = new MasterPass(null, Set.of());

    boolean isHeldBy(TokenUid token) {
        return group != null && tokens.contains(token);
    }

    boolean isGroup(@Nullable String other) {
        return group != null && group.equalsIgnoreCase(other);
    }
}
