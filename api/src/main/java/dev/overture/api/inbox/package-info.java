/** What vendors tell: stored as it comes, then turned into facts. */
package dev.overture.api.inbox;
