/** What both directions of OCPI share: JSON as it writes it, requests to partners, and which addresses may be called. */
@NullMarked
package io.emall.cpms.ocpi.http;

import org.jspecify.annotations.NullMarked;
