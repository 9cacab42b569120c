// The whole native part of the TorchSharp stand-in: any ATen operator by name, through libtorch's dispatcher,
// and the few things that are not operators (autograd's engine, generators, threads).
//
// ./course builds it with
//   g++ -std=c++17 -O2 -fPIC -shared -o libcourse_torch.so course_torch.cpp -ltorch -ltorch_cpu -lc10
//
// A function returns -1 when libtorch throws; ct_error() then has the message, without the C++ stack.
// A tensor crosses the border as its TensorImpl*, holding one reference that ct_release gives back.
#include <ATen/ATen.h>
#include <ATen/CPUGeneratorImpl.h>
#include <ATen/Parallel.h>
#include <ATen/core/dispatch/Dispatcher.h>
#include <torch/csrc/autograd/autograd.h>
#include <torch/csrc/autograd/function.h>
#include <torch/csrc/api/include/torch/version.h>

#include <cstdlib>
#include <cstring>
#include <string>

namespace {

enum Tag : int64_t { None, OneTensor, Int, Double, Bool, IntList, DoubleList, BoolList, String, TensorList, OptionalTensorList, DeviceOf, GeneratorOf, Complex };

// Mirrors the managed NativeArg. i, d and p share eight bytes; n is a list's length, a device's index, a complex
// number's imaginary part (its bits) or, on the way out, the bytes of memory that a fresh tensor brought with it.
struct Arg {
    int64_t tag;
    union { int64_t i; double d; void* p; };
    int64_t n;
};

thread_local std::string error;

using Ptr = c10::intrusive_ptr<c10::TensorImpl, c10::UndefinedTensorImpl>;

at::Tensor borrow(void* p) {
    return p ? at::Tensor(Ptr::reclaim_copy(static_cast<c10::TensorImpl*>(p))) : at::Tensor();
}

void* give(at::Tensor t) { return t.defined() ? t.unsafeReleaseTensorImpl() : nullptr; }

std::vector<at::Tensor> borrow_list(const void* p, int64_t n) {
    std::vector<at::Tensor> list;
    list.reserve(n);
    for (int64_t k = 0; k < n; k++) list.push_back(borrow(static_cast<void* const*>(p)[k]));
    return list;
}

// Only a tensor that alone holds its storage has brought memory; a view has not.
int64_t fresh_bytes(const at::Tensor& t) {
    if (!t.defined() || !t.has_storage()) return 0;
    const auto& storage = t.storage();
    return storage.use_count() == 1 ? static_cast<int64_t>(storage.nbytes()) : 0;
}

template <class T, class From> c10::List<T> list_of(const Arg& a) {
    c10::List<T> list;
    list.reserve(a.n);
    for (int64_t k = 0; k < a.n; k++) list.push_back(static_cast<T>(static_cast<const From*>(a.p)[k]));
    return list;
}

c10::IValue to_ivalue(const Arg& a) {
    switch (a.tag) {
        case None: return {};
        case OneTensor: return borrow(a.p);
        case Int: return a.i;
        case Double: return a.d;
        case Bool: return a.i != 0;
        case IntList: return list_of<int64_t, int64_t>(a);
        case DoubleList: return list_of<double, double>(a);
        case BoolList: return list_of<bool, int64_t>(a);
        case String: return std::string(static_cast<char*>(a.p), a.n);
        case TensorList: return borrow_list(a.p, a.n);
        case OptionalTensorList: {
            c10::List<c10::optional<at::Tensor>> list;
            for (auto& t : borrow_list(a.p, a.n)) list.push_back(t.defined() ? c10::optional<at::Tensor>(t) : c10::nullopt);
            return list;
        }
        case DeviceOf: return c10::Device(static_cast<c10::DeviceType>(a.i), static_cast<c10::DeviceIndex>(a.n));
        case GeneratorOf: return *static_cast<at::Generator*>(a.p);
        case Complex: { double im; std::memcpy(&im, &a.n, sizeof im); return c10::complex<double>(a.d, im); }
    }
    throw std::runtime_error("unknown argument tag");
}

Arg tensors_out(const std::vector<at::Tensor>& list) {
    Arg out{TensorList, {0}, static_cast<int64_t>(list.size())};
    out.p = std::malloc(sizeof(void*) * std::max<size_t>(1, list.size()));
    for (size_t k = 0; k < list.size(); k++) static_cast<void**>(out.p)[k] = give(list[k]);
    return out;
}

Arg to_arg(c10::IValue& v) {
    Arg out{None, {0}, 0};
    if (v.isTensor()) {
        auto t = std::move(v).toTensor();
        out.tag = OneTensor;
        out.n = fresh_bytes(t);
        out.p = give(std::move(t));
    } else if (v.isInt()) { out.tag = Int; out.i = v.toInt(); }
    else if (v.isDouble()) { out.tag = Double; out.d = v.toDouble(); }
    else if (v.isBool()) { out.tag = Bool; out.i = v.toBool(); }
    else if (v.isComplexDouble()) { auto c = v.toComplexDouble(); double im = c.imag(); out.tag = Complex; out.d = c.real(); std::memcpy(&out.n, &im, sizeof im); }
    else if (v.isTensorList()) out = tensors_out(v.toTensorVector());
    else if (!v.isNone()) throw std::runtime_error("an operator returned a " + v.tagKind() + ", which is not supported");
    return out;
}

template <class F> auto guarded(F f) -> decltype(f()) {
    try { return f(); }
    catch (const c10::Error& e) { error = e.what_without_backtrace(); }
    catch (const std::exception& e) { error = e.what(); }
    catch (...) { error = "libtorch threw something that is no exception"; }
    return static_cast<decltype(f())>(-1);
}

}  // namespace

extern "C" {

const char* ct_error() { return error.c_str(); }
const char* ct_version() { return TORCH_VERSION; }

// The operator's handle, or -1. It lives as long as the process.
int64_t ct_find(const char* name, const char* overload) {
    return guarded([&]() -> int64_t {
        return reinterpret_cast<int64_t>(new c10::OperatorHandle(c10::Dispatcher::singleton().findSchemaOrThrow(name, overload)));
    });
}

// Calls an operator. Arguments left out at the end take the schema's defaults.
// Returns the number of results, of which at most `room` are written to outs; the rest are dropped.
int64_t ct_call(c10::OperatorHandle* op, const Arg* args, int64_t n, Arg* outs, int64_t room) {
    return guarded([&]() -> int64_t {
        const auto& wanted = op->schema().arguments();
        torch::jit::Stack stack;
        stack.reserve(wanted.size());
        for (int64_t k = 0; k < n; k++) stack.push_back(to_ivalue(args[k]));
        for (size_t k = n; k < wanted.size(); k++) {
            if (!wanted[k].default_value()) throw std::runtime_error(op->schema().name() + " also needs '" + wanted[k].name() + "'");
            stack.push_back(*wanted[k].default_value());
        }
        op->callBoxed(&stack);
        const auto count = static_cast<int64_t>(stack.size());
        for (int64_t k = 0; k < std::min(count, room); k++) outs[k] = to_arg(stack[k]);
        return count;
    });
}

void ct_free(void* p) { std::free(p); }
void ct_release(void* t) { Ptr::reclaim(static_cast<c10::TensorImpl*>(t)); }

int64_t ct_dim(c10::TensorImpl* t) { return t->dim(); }
void ct_sizes(c10::TensorImpl* t, int64_t* out) { auto s = t->sizes(); std::copy(s.begin(), s.end(), out); }
int64_t ct_strides(c10::TensorImpl* t, int64_t* out) {
    return guarded([&]() -> int64_t { auto s = t->strides(); std::copy(s.begin(), s.end(), out); return 0; });
}
int64_t ct_numel(c10::TensorImpl* t) { return t->numel(); }
int64_t ct_dtype(c10::TensorImpl* t) { return static_cast<int64_t>(c10::typeMetaToScalarType(t->dtype())); }
int64_t ct_device(c10::TensorImpl* t) { return static_cast<int64_t>(t->device().type()); }
int64_t ct_itemsize(c10::TensorImpl* t) { return static_cast<int64_t>(t->itemsize()); }
int64_t ct_is_sparse(c10::TensorImpl* t) { return t->is_sparse(); }
// format: 0 contiguous, 2 channels_last (c10::MemoryFormat)
int64_t ct_is_contiguous(c10::TensorImpl* t, int64_t format) {
    return guarded([&]() -> int64_t { return t->is_contiguous(static_cast<at::MemoryFormat>(format)); });
}
int64_t ct_storage_offset(c10::TensorImpl* t) { return guarded([&]() -> int64_t { return t->storage_offset(); }); }
int64_t ct_data(void* t) { return guarded([&]() -> int64_t { return reinterpret_cast<int64_t>(borrow(t).data_ptr()); }); }

int64_t ct_requires_grad(void* t) { return borrow(t).requires_grad(); }
int64_t ct_set_requires_grad(void* t, int64_t on) { return guarded([&]() -> int64_t { borrow(t).requires_grad_(on != 0); return 0; }); }
int64_t ct_is_leaf(void* t) { return borrow(t).is_leaf(); }
int64_t ct_retain_grad(void* t) { return guarded([&]() -> int64_t { borrow(t).retain_grad(); return 0; }); }
// *grad is null when there is none.
int64_t ct_grad(void* t, void** grad) { return guarded([&]() -> int64_t { *grad = give(borrow(t).grad()); return 0; }); }
int64_t ct_set_grad(void* t, void* grad) { return guarded([&]() -> int64_t { borrow(t).mutable_grad() = borrow(grad); return 0; }); }
int64_t ct_set_data(void* t, void* other) { return guarded([&]() -> int64_t { borrow(t).set_data(borrow(other)); return 0; }); }
// The name of the function that made the tensor ("AddBackward0"), cut to room; its length, 0 for a leaf.
int64_t ct_grad_fn(void* t, char* text, int64_t room) {
    return guarded([&]() -> int64_t {
        auto fn = borrow(t).grad_fn();
        if (!fn) return 0;
        auto name = fn->name();
        auto n = std::min<int64_t>(room, name.size());
        std::memcpy(text, name.data(), n);
        return n;
    });
}

int64_t ct_backward(void** tensors, int64_t n, void** gradients, int64_t n_gradients, void** inputs, int64_t n_inputs,
                    int64_t retain_graph, int64_t create_graph) {
    return guarded([&]() -> int64_t {
        torch::autograd::backward(borrow_list(tensors, n), borrow_list(gradients, n_gradients), retain_graph != 0, create_graph != 0,
                                  borrow_list(inputs, n_inputs));
        return 0;
    });
}
int64_t ct_autograd_grad(void** outputs, int64_t n_outputs, void** inputs, int64_t n_inputs, void** gradients, int64_t n_gradients,
                         int64_t retain_graph, int64_t create_graph, int64_t allow_unused, Arg* out) {
    return guarded([&]() -> int64_t {
        *out = tensors_out(torch::autograd::grad(borrow_list(outputs, n_outputs), borrow_list(inputs, n_inputs),
                                                 borrow_list(gradients, n_gradients), retain_graph != 0, create_graph != 0, allow_unused != 0));
        return 0;
    });
}
int64_t ct_grad_mode() { return at::GradMode::is_enabled(); }
void ct_set_grad_mode(int64_t on) { at::GradMode::set_enabled(on != 0); }

at::Generator* ct_default_generator() { return new at::Generator(at::detail::getDefaultCPUGenerator()); }
at::Generator* ct_new_generator(uint64_t seed) { return new at::Generator(at::make_generator<at::CPUGeneratorImpl>(seed)); }
void ct_free_generator(at::Generator* g) { delete g; }
void ct_seed(at::Generator* g, uint64_t seed) { std::lock_guard<std::mutex> lock(g->mutex()); g->set_current_seed(seed); }
uint64_t ct_current_seed(at::Generator* g) { return g->current_seed(); }
// A seed from the system's entropy, which the generator takes and returns.
uint64_t ct_random_seed(at::Generator* g) { std::lock_guard<std::mutex> lock(g->mutex()); return g->seed(); }
int64_t ct_generator_state(at::Generator* g, void** state) { return guarded([&]() -> int64_t { *state = give(g->get_state()); return 0; }); }
int64_t ct_set_generator_state(at::Generator* g, void* state) { return guarded([&]() -> int64_t { g->set_state(borrow(state)); return 0; }); }

int64_t ct_threads() { return at::get_num_threads(); }
int64_t ct_set_threads(int64_t n) { return guarded([&]() -> int64_t { at::set_num_threads(static_cast<int>(n)); return 0; }); }

}  // extern "C"
