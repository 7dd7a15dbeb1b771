package io.emall.cpms.core.token;

/** When the issuer wants to be asked before each charge (mod_tokens §WhitelistType, O-36). */
public enum Whitelist {
    ALWAYS,
    ALLOWED,
    ALLOWED_OFFLINE,
    NEVER
}
