/** What stations hold of a customer, reported or cleared because the customer asks (GDPR). */
@NullMarked
package io.emall.cpms.core.customer;

import org.jspecify.annotations.NullMarked;
