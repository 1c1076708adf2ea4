package dev.overture.api.accounts;

import java.util.List;

/** Every account of a workspace, oldest first. */
record AccountsResponse(List<AccountResponse> items) {}
