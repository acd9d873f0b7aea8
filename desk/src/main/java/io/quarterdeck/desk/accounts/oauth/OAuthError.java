package io.quarterdeck.desk.accounts.oauth;

/** Why the token endpoint says no, in the words of RFC 6749 section 5.2. */
final class OAuthError extends RuntimeException {

    private final String code;

    private OAuthError(String code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    static OAuthError invalidClient(String message) {
        return new OAuthError("invalid_client", message);
    }

    static OAuthError invalidGrant(String message) {
        return new OAuthError("invalid_grant", message);
    }

    static OAuthError invalidRequest(String message) {
        return new OAuthError("invalid_request", message);
    }

    static OAuthError invalidScope(String message) {
        return new OAuthError("invalid_scope", message);
    }

    static OAuthError unsupported(String grantType) {
        return new OAuthError(
                "unsupported_grant_type",
                "Use authorization_code, client_credentials or refresh_token; got '%.40s'".formatted(grantType));
    }

    String code() {
        return code;
    }

    int status() {
        return code.equals("invalid_client") ? 401 : 400;
    }
}
