package org.gatefold.app.fakes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gatefold.store.checkout.Address;
import org.gatefold.store.checkout.AddressBook;
import org.gatefold.store.checkout.Buyer;
import org.gatefold.sync.event.Subscription;

/** Addresses in memory, the preferred one first. */
public final class FakeAddressBook implements AddressBook {
    private final List<Address> addresses = new ArrayList<>();
    private Optional<Buyer> buyer = Optional.empty();

    public FakeAddressBook with(Buyer who, Address where) {
        buyer = Optional.of(who);
        addresses.add(where);
        return this;
    }

    @Override
    public List<Address> all() {
        return List.copyOf(addresses);
    }

    @Override
    public Address save(Address address) {
        Address saved = address.id() == 0 ? address.withId(addresses.size() + 10L) : address;
        addresses.removeIf(a -> a.id() == saved.id());
        addresses.addFirst(saved);
        return saved;
    }

    @Override
    public void remove(long id) {
        addresses.removeIf(a -> a.id() == id);
    }

    @Override
    public Optional<Address> preferred() {
        return addresses.stream().findFirst();
    }

    @Override
    public void prefer(long id) {
        addresses.stream().filter(a -> a.id() == id).findFirst().ifPresent(this::save);
    }

    @Override
    public Optional<Buyer> buyer() {
        return buyer;
    }

    @Override
    public void saveBuyer(Buyer who) {
        buyer = Optional.of(who);
    }

    @Override
    public Subscription onChange(Runnable listener) {
        return () -> {};
    }
}
