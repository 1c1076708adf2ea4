/** Threads of the API process that work on what PostgreSQL announces. */
package dev.overture.api.background;
