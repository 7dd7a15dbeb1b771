/** Partners for people: setting one up step by step, what it may see and what it sees, how the exchange goes. */
@NullMarked
package io.emall.cpms.portal.partner;

import org.jspecify.annotations.NullMarked;
