package io.quarterdeck.desk.customers;

import static io.quarterdeck.desk.accounts.OpenTo.Whom.ANYONE;

import io.quarterdeck.desk.accounts.OpenTo;
import io.quarterdeck.desk.kit.Refusal;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where the link in a mail leads that asks somebody to prove an address. */
@RestController
@RequestMapping("/proofs")
class ProofsResource {

    private final Addresses addresses;

    ProofsResource(Addresses addresses) {
        this.addresses = addresses;
    }

    @GetMapping("/{token}")
    @OpenTo(ANYONE)
    ResponseEntity<String> ask(@PathVariable String token, CsrfToken csrf) {
        return ProofPage.ask(token, csrf.getToken());
    }

    @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    @OpenTo(ANYONE)
    ResponseEntity<String> prove(@RequestParam(defaultValue = "") String token) {
        try {
            addresses.prove(token);
            return ProofPage.thanks();
        } catch (Refusal refusal) {
            return ProofPage.sorry(String.valueOf(refusal.getMessage()));
        }
    }
}
