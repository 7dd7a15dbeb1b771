package io.emall.cpms.core.session;

import io.emall.cpms.core.token.Authorisation;
import io.emall.cpms.core.unit.Money;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What to tell the station after its report is durable.
 *
 * @param number the session's short number; 0 where the report could not be tied to a session
 * @param authorisation the verdict about the token the report carried; null if it carried none
 * @param cost what the driver owes so far, with taxes, as the bill will say; null if nobody is billed. Worked out only
 *     when asked for: not every station wants to know
 */
public record TransactionAnswer(int number, @Nullable Authorisation authorisation, Supplier<@Nullable Money> cost) {}
