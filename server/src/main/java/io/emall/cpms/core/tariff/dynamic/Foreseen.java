package io.emall.cpms.core.tariff.dynamic;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The price of a block, as things stand now.
 *
 * @param changes whether it is another than the one before
 * @param because why it changes; null if it does not
 */
public record Foreseen(
        Block block,
        BigDecimal price,
        boolean changes,
        @Nullable Because because) {}
