/** Sessions in which people say who may be contacted, and the way of the approved into campaigns. */
package dev.overture.schema.approval;
