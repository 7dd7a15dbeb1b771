/** REST for the operators' own software: everything the portal can do, as JSON (see {@code /api/v1/openapi.json}). */
@NullMarked
package io.emall.cpms.api;

import org.jspecify.annotations.NullMarked;
