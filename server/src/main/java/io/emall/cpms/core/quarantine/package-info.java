/** Messages about transactions that could not be understood: kept, announced, and looked at by people (P-41). */
@NullMarked
package io.emall.cpms.core.quarantine;

import org.jspecify.annotations.NullMarked;
