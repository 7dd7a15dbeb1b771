package io.emall.cpms.core.view;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.account.Permission;
import io.emall.cpms.core.token.Token;
import io.emall.cpms.core.token.Tokens;
import io.emall.cpms.core.unit.Page;
import org.jspecify.annotations.Nullable;

/** The tokens eMSPs sent us, for those who may see them. */
public final class TokenViews {
    private final Tokens tokens;

    public TokenViews(Tokens tokens) {
        this.tokens = tokens;
    }

    public Page<Token> page(Actor actor, @Nullable String after, int limit) {
        actor.must(Permission.VIEW_TOKENS);
        return tokens.page(null, after, limit);
    }
}
