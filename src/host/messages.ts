/** Excel's own words at the sheet, as its Vietnamese edition has them. */
export const messages = {
  protectedCell:
    "Ô hoặc biểu đồ bạn đang cố thay đổi nằm trên trang tính được bảo vệ. Để thực hiện thay đổi, hãy bỏ bảo vệ trang tính.",
  protectedStructure: "Sổ làm việc được bảo vệ và không thể thay đổi.",
  brokenFormula: "Có vấn đề với công thức này.",
  invalidEntry: "Giá trị này không khớp với các giới hạn xác thực dữ liệu được định nghĩa cho ô này.",
} as const;
